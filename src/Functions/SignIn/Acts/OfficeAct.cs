using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;

namespace Ovop.Functions.SignIn.Acts;

/// <summary>What somebody of the office would do to a case by hand: shown first with all that follows from it, then done.</summary>
/// <param name="Rule">What decides.</param>
/// <param name="Page">The page with the form, saying why it was refused.</param>
internal sealed record OfficeAct(
    Dossier Dossier, Setting Setting, Func<Dossier, Setting, Result<Change>> Rule, Func<IReadOnlyList<Problem>, Task<IResult>> Page)
{
    /// <summary>The name and value of the button below what follows.</summary>
    public const string Step = "langkah", Confirmed = "lakukan";

    /// <summary>The field that says on which state of the case what follows was shown, by the last hash of its trail.</summary>
    public const string Seen = "dilihat";

    public required string Title { get; init; }

    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public string Hint { get; init; } = "";

    /// <summary>What else is to be seen before it is done: how the award would look, a day on which nobody works.</summary>
    public Func<Change, RenderFragment>? Also { get; init; }

    /// <summary>Where one looks when it is done.</summary>
    public required string Then { get; init; }

    public static bool IsConfirmed(IFormCollection typed) => typed[Step] == Confirmed;

    /// <summary>It is done only to the case that was looked at: where that has changed since, what follows is shown anew.</summary>
    public async Task<IResult> Answer(
        HttpRequest request, IFormCollection typed, CaseDesk desk, DurableTaskClient orchestrations, CancellationToken cancel)
    {
        var tried = CaseDesk.Try(Dossier, Setting, Rule);
        if (!tried.TryGet(out var change))
            return await Page(tried.Problems);
        var seen = Dossier.Case.Trail.Hash;
        if (!IsConfirmed(typed) || typed[Seen] != seen)
            return Pages.Render<ActPreviewPage>(request.HttpContext, new
            {
                Dossier,
                Setting,
                Act = Title,
                Facts,
                Hint,
                Also = Also?.Invoke(change),
                Outlook = Outlook.Of(change, Setting),
                Typed = typed,
                Back = request.Path.Value!,
                IsOvertaken = IsConfirmed(typed),
            });

        var decision = await desk.Act(
            orchestrations, Dossier.Number,
            (latest, now) => latest.Case.Trail.Hash == seen
                ? Rule(latest, now)
                : new Problem("act.overtaken", ProblemKind.Conflict), cancel);
        return decision.IsOk ? Results.LocalRedirect(Then) : await Page(decision.Problems);
    }
}
