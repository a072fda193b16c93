using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Ovop.Functions;
using Ovop.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddHosting();
builder.Services
    .AddRounds()
    .AddSignIn()
    .AddAward()
    .AddSubmission()
    .AddDocuments()
    .AddReview()
    .AddRegister()
    .AddNotices()
    .AddMonitoring();
builder.Build().Run();
