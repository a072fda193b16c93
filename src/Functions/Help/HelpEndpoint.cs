using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Rounds.Terms;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Help;

/// <summary>What every page's foot leads to: questions and answers, words, personal data, accessibility.</summary>
internal sealed class HelpEndpoint(IRounds rounds)
{
    [Function("HelpPage")]
    public static Task<IResult> Questions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "bantuan")] HttpRequest request) => Show<HelpPage>(request);

    [Function("GlossaryPage")]
    public static Task<IResult> Glossary(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "istilah")] HttpRequest request) => Show<GlossaryPage>(request);

    [Function("PrivacyPage")]
    public async Task<IResult> Privacy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "privasi")] HttpRequest request, CancellationToken cancel)
    {
        var terms = (await rounds.Latest(cancel))?.Retention ?? RetentionTerms.Usual;
        return await PublicCache.KeepPage(request.HttpContext, $"{terms}")
            ?? Pages.Render<PrivacyPage>(request.HttpContext, new { Terms = terms });
    }

    [Function("AccessibilityPage")]
    public static Task<IResult> Accessibility(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "aksesibilitas")] HttpRequest request) =>
        Show<AccessibilityPage>(request);

    private static async Task<IResult> Show<TPage>(HttpRequest request) where TPage : IComponent =>
        await PublicCache.KeepPage(request.HttpContext, "") ?? Pages.Render<TPage>(request.HttpContext);
}
