using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.SignIn.Acts;

/// <summary>What somebody of the office would do to a case by hand: shown first with all that follows from it, then done.</summary>
/// <param name="Rule">What decides.</param>
/// <param name="Page">The page with the form, saying why it was refused.</param>
internal sealed record OfficeAct(
    Dossier Dossier, Setting Setting, Func<Dossier, Setting, Result<Change>> Rule, Func<IReadOnlyList<Problem>, Task<IResult>> Page)
{
    /// <summary>The name and value of the button below what follows.</summary>
    public const string Step = ChangeFirst.Step, Confirmed = "lakukan";

    public required string Title { get; init; }

    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public string Hint { get; init; } = "";

    /// <summary>What else is to be seen before it is done: how the award would look, a day on which nobody works.</summary>
    public Func<Change, RenderFragment>? Also { get; init; }

    /// <summary>What of it the applicant's side reads: it names nobody of a blind panel unless somebody says that it may.</summary>
    public string ToApplicant { get; init; } = "";

    /// <summary>Where one looks when it is done.</summary>
    public required string Then { get; init; }

    public static bool IsConfirmed(IFormCollection typed) => typed[Step] == Confirmed;

    /// <summary>
    /// Whether what is confirmed may be done to a case: it is as it was when what follows was shown, or the rule finds nothing left to do,
    /// as rules do when the button is pressed twice.
    /// </summary>
    public static bool IsOf(IFormCollection typed, Dossier latest, Result<Change> ruled) =>
        Seen.Is(typed, latest.Case.Trail.Hash) || (ruled.TryGet(out var change) && change.IsEmpty);

    /// <summary>The same rule, which refuses with <c>act.overtaken</c> what it may not be done to.</summary>
    public static Func<Dossier, Setting, Result<Change>> Only(IFormCollection typed, Func<Dossier, Setting, Result<Change>> rule) =>
        (latest, now) => rule(latest, now) is var ruled && IsOf(typed, latest, ruled) ? ruled : Overtaken;

    /// <summary>Why what was confirmed is not done.</summary>
    public static Problem Overtaken { get; } = new("act.overtaken", ProblemKind.Conflict);

    /// <summary>It is done only to the case that was looked at: where that has changed since, what follows is shown anew.</summary>
    public async Task<IResult> Answer(
        HttpRequest request, IFormCollection typed, CaseDesk desk, DurableTaskClient orchestrations, CancellationToken cancel)
    {
        if (ChangeFirst.Is(typed))
            return await Page([]);

        var tried = CaseDesk.Try(Dossier, Setting, Rule);
        if (!tried.TryGet(out var change))
            return await Page(tried.Problems);

        var told = Telling.MustBeAllowed(typed, Telling.Field, ToldNames.ToApplicant(ToApplicant, Dossier, Setting.People));
        if (!IsConfirmed(typed) || !IsOf(typed, Dossier, tried) || told is not null)
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
                IsOvertaken = IsConfirmed(typed) && !IsOf(typed, Dossier, tried),
                Problems = told is null ? [] : new[] { told },
            });

        var decision = await desk.Act(orchestrations, Dossier.Number, Only(typed, Rule), cancel);
        return decision.IsOk ? Results.LocalRedirect(Then) : await Page(decision.Problems);
    }
}
