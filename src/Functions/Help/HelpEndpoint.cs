using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.Help;

/// <summary>What every page's foot leads to: questions and answers, words, personal data, accessibility.</summary>
internal sealed class HelpEndpoint
{
    [Function("HelpPage")]
    public static IResult Questions([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "bantuan")] HttpRequest request) =>
        Pages.Render<HelpPage>(request.HttpContext);

    [Function("GlossaryPage")]
    public static IResult Glossary([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "istilah")] HttpRequest request) =>
        Pages.Render<GlossaryPage>(request.HttpContext);

    [Function("PrivacyPage")]
    public static IResult Privacy([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "privasi")] HttpRequest request) =>
        Pages.Render<PrivacyPage>(request.HttpContext);

    [Function("AccessibilityPage")]
    public static IResult Accessibility(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "aksesibilitas")] HttpRequest request) =>
        Pages.Render<AccessibilityPage>(request.HttpContext);
}
