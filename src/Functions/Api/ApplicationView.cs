using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;

namespace Ovop.Functions.Api;

/// <summary>
/// An application as programs read it: what its applicant is told and no more. No names and addresses, no points, and
/// nothing of a result before it is released.
/// </summary>
/// <param name="State">The stage; that a panel scores again is not told.</param>
/// <param name="WaitsFor">What for, as a code; null once it has ended.</param>
internal sealed record ApplicationView(
    string Number, string State, Commodity? Commodity, string Product,
    string Province, DateTimeOffset OpenedAt, DateTimeOffset? SubmittedAt,
    string? WaitsFor, DateTimeOffset? Due, IReadOnlyList<DocumentView> Documents, ResultView? Result)
{
    public static ApplicationView Of(Dossier dossier, Round round)
    {
        var (head, form) = (dossier.Case, ApplicationForm.Of(dossier));
        return new(
            head.Number.ToString(), $"{head.State.AsTold()}", head.Commodity, form["nama_produk"], form["prov"],
            head.OpenedAt, head.SubmittedAt,
            head.Wait is { } wait ? CodeOf(wait.For) : null, head.Wait?.Due,
            [.. DocumentRules.Checklist(dossier, round).Select(item => DocumentView.Of(dossier, item))],
            head.State == CaseState.Published && dossier.Find<Certificate>(Certificate.RowKey)?.Award is { } award
                ? new(award.Star, award.StarMax, award.Certificate.ToString(), award.State.ToString(), award.ValidUntil)
                : null);
    }

    private static string CodeOf(string wait) => wait is "consensus" or "panel" or "visit" ? "review" : wait;
}

/// <summary>One document of the checklist.</summary>
/// <param name="State">"missing", "received" (being checked), "accepted" or "refused".</param>
internal sealed record DocumentView(string Code, LocalText Name, bool Mandatory, string State)
{
    public static DocumentView Of(Dossier dossier, ChecklistItem item)
    {
        var latest = dossier.All<StoredDocument>().LastOrDefault(file => file.Code == item.Code);
        return new(item.Code, item.Name, item.IsMandatory,
            EndorsementStage.LetterFor(dossier, item) is not null ? "accepted"
            : DocumentRules.Counting(dossier, item).Count >= item.MinFiles && latest is not null ? "accepted"
            : latest is null ? "missing"
            : latest.Fault is null ? "received" : "refused");
    }
}

/// <summary>The star, once it is known to all.</summary>
internal sealed record ResultView(int Star, int StarMax, string Certificate, string State, DateOnly ValidUntil);

/// <summary>Some of the applications that a reader may see, by number.</summary>
/// <param name="Next">Where the rest is; null after the last.</param>
/// <param name="Unreadable">Numbers of those in between that cannot be read now; null for none.</param>
internal sealed record ApplicationPage(
    IReadOnlyList<ApplicationView> Applications, string? Next, IReadOnlyList<string>? Unreadable = null);
