using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Ovop.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddHosting();
builder.Build().Run();
