using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Ovop.Functions;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Checking;
using Ovop.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddHosting();
builder.Services
    .AddTelemetry(builder.Configuration)
    .AddRounds()
    .AddSignIn()
    .AddAward()
    .AddSources()
    .AddSubmission()
    .AddDocuments()
    .AddRenewal()
    .AddReview()
    .AddCalibration()
    .AddSittings()
    .AddRegister()
    .AddAnchor()
    .AddApi()
    .AddArchive()
    .AddRetention()
    .AddBackup()
    .AddNotices()
    .AddAdministration();
builder.Build().Run();
