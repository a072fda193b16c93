using System.Text.RegularExpressions;
using Microsoft.DurableTask.Client;
using Ovop.Core.Anchor;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Twins;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Offices.Drafting;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>
/// Every place that computes a key, with all that it can come to: of cases and of the office here, of the pages of everybody else and of
/// the form beside.
/// </summary>
internal static partial class ComputedKeys
{
    private const string Office = "Administration", Case = "Award";

    /// <summary>
    /// What a trail's entries are called: first arguments of Log, the entries that wake a case, and those that a variable names.
    /// </summary>
    private static IEnumerable<string> Entries { get; } =
    [
        .. Sources.Files(".cs").SelectMany(path => Literals(File.ReadAllText(path), Logged())).Where(word => word.Any(char.IsLower)),
        "moved", "document.dated", "amended", "corrected", "amendment.ended", "amendment.unconfirmed", "correction.unanswered",
        "award.proposed", "award.suspended", "award.lifted", "award.revoked", "award.amended", "award.declined", "award.takenback",
        "endorser.own", "ratifier.own", "approvers.few", "assessor.absent", "letter.bounced", "letter.complained", "letter.unsubscribed",
        .. Enum.GetNames<EngineAct>().Except([nameof(EngineAct.Stop)]).Select(act => $"engine.{act.ToLowerInvariant()}"),
    ];

    /// <summary>What a case may wait for: named where a wait begins, or by the constant of whoever begins it.</summary>
    private static IEnumerable<string> Waits { get; } =
    [
        .. Sources.Files(".cs").Where(path => path.Contains("/Core/", StringComparison.Ordinal))
            .SelectMany(path => Awaited().Matches(File.ReadAllText(path)).Select(match => match.Groups["what"].Value)).Distinct(),
    ];

    [GeneratedRegex(""""(?:WaitFor\(\s*[\w.]+(?:\([^)]*\))?,|Waiting\(change, setting,|new(?: Wait)?\(\[[^\]]*\],|const string For =)\s*"(?<what>[a-z]+)"(?!\w)"""")]
    private static partial Regex Awaited();

    public static IEnumerable<ComputedKey> OfOffice =>
    [
        new(Case, "state.*", Enum.GetNames<CaseState>(), "Award/CaseWords.cs: state.{state}"),
        new(Case, "stuck.*", ["panel.few", "endorsement", "ratification", "visit", "hold", "bounce", "complained", "unsubscribed", "copies", "endorser.own",
            "ratifier.own", "approval", "approvers.few"],
            "Award/CaseWords.cs: stuck.{code}"),
        new(Case, "wait.*", Waits, "Administration/Overview/OverviewPage.razor: wait.{longest.Wait!.For}",
            "Administration/Today/TodayPage.razor: wait.{wait.For}",
            "Administration/Deadlines/DeadlinePage.razor: wait.{Wait.For}", "Administration/List/BoardPage.razor: wait.{wait.For}",
            "Administration/Cases/FactsPart.razor: wait.{wait.For}", "Administration/Cases/NeededPart.razor: wait.{wait.For}",
            "SignIn/Acts/ActPreviewPage.razor: wait.{wait.For}",
            "Administration/Exports/ListColumns.cs: wait.{wait.For}"),
        new(Case, "notice.*", [.. Enum.GetNames<Notice>(), .. Enum.GetNames<OtherNotice>()], "Administration/Log/StaffLogPage.razor: notice.{fact.Value}",
            "Administration/Outbox/HeldLetterPage.razor: notice.{Letter.Kind}",
            "Administration/Outbox/WordingPage.razor: notice.{kind}", "Administration/Outbox/OutboxPage.razor: notice.{row.Letter.Kind}",
            "Administration/Outbox/OutboxPage.razor: notice.{hold.Kind}", "Administration/Outbox/OutboxPage.razor: notice.{kind}",
            "Administration/Cases/ActsPart.razor: notice.{letter.Kind}", "SignIn/Acts/ActPreviewPage.razor: notice.{letter.Kind}",
            "Administration/Cases/LettersPart.razor: notice.{letter.Kind}", "Administration/Cases/TrailPart.razor: notice.{letter.Kind}", "Administration/Trails/TrailWords.cs: notice.{kind}",
            "Administration/Words/WordsListPage.razor: notice.{kind}", "Administration/Words/WordsPage.razor: notice.{Asked.Kind}",
            "Administration/Words/WordsPreviewPage.razor: notice.{Asked.Kind}", "Anonymity/ReleasePage.razor: notice.{kind}"),
        new("Administration/Words", "sample.*", MailWords.Placeholders.Skip(6), "Administration/Words/WordsPreview.cs: sample.{name}"),
        new("Administration/Words", "placeholder.*", MailWords.Placeholders, "Administration/Words/PlaceholderTable.razor: placeholder.{name}"),
        new("Administration/Words", "*", ["subject", "body", "button"], "Administration/Words/WordsDifference.razor: = part"),
        new(Case, "letter.*", Enum.GetNames<LetterState>(), "Administration/Outbox/HeldLetterPage.razor: letter.{Letter.State}",
            "Administration/Cases/LettersPart.razor: letter.{letter.State}", "Administration/Outbox/OutboxPage.razor: letter.{other.State}",
            "Administration/Circulars/Groups/CircularCopies.razor: letter.{state}", "Administration/Circulars/Groups/CircularCopies.razor: letter.{copy.State}",
            "Administration/Outbox/SignInMailPage.razor: letter.{mail.State}"),
        new(Office, "signin.*", SignInMails.Kinds, "Administration/Outbox/SignInMailPage.razor: signin.{row.Kind}"),
        new(Case, "delivery.*", Enum.GetNames<DeliveryState>(), "Administration/Outbox/OutboxPage.razor: delivery.{news.State}", "Administration/Outbox/HeldLetterPage.razor: delivery.{news.State}",
            "Administration/Outbox/SignInMailPage.razor: delivery.{news.State}", "Administration/Circulars/Groups/CircularCopies.razor: delivery.{news.State}", "Api/KeysPage.razor: delivery.{news.State}",
            "Administration/Cases/LettersPart.razor: delivery.{news.State}", "Administration/Failures/FailuresPage.razor: delivery.{cause}"),
        new(Case, "document.*", Enum.GetNames<DocumentState>(), "Administration/Cases/DocumentsPart.razor: document.{DocumentState.Refused}",
            "Administration/Cases/DocumentsPart.razor: document.{file.State}"),
        new(Case, "recommendation.*", Enum.GetNames<Recommendation>(),
            "Administration/Cases/ScoresPart.razor: recommendation.{sheet.Sheet.Decision}"),
        new(Case, "seat.*", Enum.GetNames<SeatState>(), "Administration/Cases/PanelPart.razor: seat.{seat.State}"),
        new(Case, "trail.*", EndProof.OpenCodes, "Anchor/CheckFilePage.razor: trail.{code}"),
        new(Case, "trail.*", Entries.Distinct(), "Administration/Trails/TrailWords.cs: trail.{entry.What}", "SignIn/Acts/ActPreviewPage.razor: trail.{what}"),
        new(Office, "trail.fact.*", ["turn", "from", "to", "letter", "code", "for", "minutes", "decree", "recused", "quorum"],
            "Administration/Trails/TrailWords.cs: trail.fact.{name}"),
        new(Office, "trail.value.*",
            ["paper", "mail", "ya", "tidak", "yes", "no", .. Enum.GetNames<AwardActKind>(), "consensus.spread", "consensus.levels", "consensus.sentback", ScoringTurn.SheetReturned],
            "Administration/Trails/TrailWords.cs: trail.value.{value}", "Administration/Trails/TrailWords.cs: trail.value.{code}"),
        new(Case, "panel.*",
            ["appointed", "load", "external", "sitting", "ended", "own", "commodity", "province", "excluded", "earlier", "hint",
                "conflict", "coach", "away", "full", "craft"],
            "Administration/Cases/PanelPart.razor: = candidate.Code", "Review/Appointing/PanelPage.razor: = candidate.Code"),
        new(Office, "consensus.*", ["spread", "levels", "sentback", "returned"], "Administration/Cases/PanelPart.razor: = reason.Code, [.. reason.Args]",
            "Administration/Cases/PanelPart.razor: = reason.Code, [reason.Field, .. reason.Args]"),
        new("Documents", "scan.*", Enum.GetNames<ScanState>(), "Administration/Cases/DocumentsPart.razor: scan.{scan.State}"),
        new(Office, "documents.*", [Core.Rounds.Checklists.DocumentCode.VisitPhoto, Core.Rounds.Checklists.DocumentCode.AnonymousCopy],
            "Administration/Cases/DocumentsPart.razor: documents.{code}"),
        new(Office, "log.*", Noted(First()).Concat(["office.handover", "office.handover.takenback", "office.handedover", "letters.retried",
            "letters.released", "words.saved", "words.original", "template.saved", "template.dropped",
            "circular.sent", "circular.resumed", "circular.dropped", "assessor.availability"]).Distinct(), "Administration/Log/StaffLogPage.razor: log.{act.What}"),
        new(Office, "log.fact.*", Noted(Fact()).Concat(Enum.GetNames<Repair>().Select(repair => $"repair.{repair}")).Distinct(),
            "Administration/Log/StaffLogPage.razor: log.fact.{fact.Key}"),
        new("Administration/Overview", "funnel.*", ["opened", "submitted", "reviewed", "ratified", "published"],
            "Administration/Overview/OverviewEndpoint.cs: funnel.{step.Step}", "Administration/Overview/OverviewPage.razor: funnel.{step.Step}"),
        new("Administration/Statistics", "figure.*", Figures, "Administration/Statistics/RoundStatistics.cs: figure.{code}"),
        new("Administration/Statistics", "figure.*.what", Figures, "Administration/Statistics/RoundStatistics.cs: figure.{code}.what"),
        new("Administration/Statistics", "of.*", Figures, "Administration/Statistics/RoundStatistics.cs: of.{code}"),
        new("Administration/Statistics", "column.*",
            ["sent", "scored", "star", "women", "workers", "workers.women", "turnover", "exporters", "export", "sum", "cases", "median", "ninth", "passed",
                "ontime", "sheets", "waiting"],
            "Administration/Statistics/RoundStatistics.cs: column.{column}"),
        new("Twins", "sign.*", Enum.GetNames<TwinSign>(), "Twins/TwinsPage.razor: sign.{sign.Key}"),
        new("Twins", "tie.*", ["phone", "mail", "domain", "address", "file", "picture", "sentra", "organisation", "coached"], "Twins/TwinsPage.razor: tie.{tie.Code}"),
        new(Office, "bulk.*", Enum.GetNames<BulkKind>(), "Administration/Bulk/BulkRunPage.razor: bulk.{Act.Kind}",
            "Administration/Bulk/BulkPage.razor: bulk.{kind}", "Administration/Log/StaffLogPage.razor: bulk.{fact.Value}", "Administration/Bulk/BulkRunPage.razor: bulk.{back}",
            "Administration/Engine/List/InstancesPage.razor: bulk.{kind}"),
        new(Office, "bulk.*.hint", BulkAct.OnCases.Concat(BulkAct.OnEngine).Select(kind => $"{kind}"), "Administration/Bulk/BulkPage.razor: bulk.{kind}.hint",
            "Administration/Engine/List/InstancesPage.razor: bulk.{kind}.hint"),
        new(Office, "order.*", BoardFilter.AllOrders, "Administration/List/BoardPage.razor: order.{order}",
            "Administration/List/BoardPage.razor: order.{Filter.OrderedBy}"),
        new(Office, "failures.*", Enum.GetNames<FailureKind>(), "Administration/Failures/FailuresPage.razor: failures.{group.Key.Kind}"),
        new(Office, "reads.as.*", Enum.GetNames<ReadAs>(), "Administration/Reads/ReadsPage.razor: reads.as.{reading.As}"),
        new(Office, "reads.*", Read, "Administration/Reads/ReadsPage.razor: reads.{kind}", "Administration/Reads/ReadsPage.razor: reads.{what}"),
        new(Office, "award.act.*", ["suspend", "lift", "revoke", "amend"], "Administration/Awards/AwardActPage.razor: award.act.{act}",
            "Administration/Awards/AwardActPage.razor: award.act.{AwardActEndpoint.KeyOf(pending.Kind)}", "Administration/Awards/AwardActEndpoint.cs: award.act.{act}"),
        new(Office, "award.act.*.hint", ["suspend", "lift", "revoke", "amend"],
            "Administration/Awards/AwardActPage.razor: award.act.{act}.hint"),
        new(Office, "award.done.*", ["suspend", "lift", "revoke", "amend", "takeback"],
            "Administration/Awards/AwardActPage.razor: award.done.{Done}"),
        new(Office, "run.*", Enum.GetNames<OrchestrationRuntimeStatus>(),
            "Administration/Cases/OrchestrationPart.razor: run.{Orchestration.RuntimeStatus}",
            "Administration/Cases/CasePage.razor: run.{Orchestration.RuntimeStatus}",
            "Administration/Engine/List/InstancesPage.razor: run.{status}", "Administration/Engine/List/InstancesPage.razor: run.{instance.RuntimeStatus}",
            "Administration/Engine/Acts/EnginePreviewPage.razor: run.{status}", "Administration/Engine/Runs/InstancePart.razor: run.{Of.Metadata.RuntimeStatus}"),
        new(Office, "done.*", Done, "Administration/Cases/CasePage.razor: done.{Done}"),
        new(Office, "act.*", Acts, "Administration/Cases/ActsPart.razor: act.{act.Item1}", "Administration/Cases/CaseEndpoint.cs: act.{act}"),
        new(Office, "act.*.hint", Acts, "Administration/Cases/ActsPart.razor: act.{act.Item1}.hint",
            "Administration/Cases/CaseEndpoint.cs: act.{act}.hint"),
        new("Offices/Drafting", "part.*", DraftParts.All.Select(part => part.Code), "Offices/Drafting/DraftParts.cs: part.{part.Code}",
            "Offices/Drafting/DraftPage.razor: part.{part.Code}", "Offices/Drafting/DraftPartPage.razor: part.{Part.Code}"),
        new("Offices/Drafting", "rubric.*", ["Consensus", "Objection"], "Offices/Drafting/Parts/StageRubricPart.cs: rubric.{stage}"),
        new("Offices/Drafting", "stage.*", Enum.GetNames<Stage>(), "Offices/Drafting/Parts/Terms/StagesPart.cs: stage.{stage}"),
        new("Offices/Drafting", "effect.*", Enum.GetNames<EffectType>(), "Offices/Drafting/Parts/GatesPart.cs: effect.{effect}"),
        new("Offices/Drafting", "gate.*", Enum.GetNames<GateStage>(), "Offices/Drafting/Parts/GatesPart.cs: gate.{stage}"),
        new("Offices", "capacity.*", Enum.GetNames<Capacity>(), "Offices/OfficesPage.razor: capacity.{holder.Capacity}"),
    ];

    private static readonly string[] Figures =
        ["provinsi", "komoditas", "tahun", "kirim", "tahap", "bintang", "nilai", "lama", "penolakan", "beban"];

    private static readonly string[] Acts = ["retry", "resend", "hold", "resume", "disqualify"];

    /// <summary>As the page of a case says itself which acts it tells of.</summary>
    private static IEnumerable<string> Done => Literals(
        File.ReadAllText(Path.Combine(Sources.Root, "src/Functions/Administration/Cases/CasePage.razor")), SaysDone());

    /// <summary>What readings of a case are noted as: an argument of the opening of its pages.</summary>
    private static IEnumerable<string> Read => Sources.Files(".cs").Where(path => path.Contains("Functions", StringComparison.Ordinal))
        .SelectMany(path => Literals(File.ReadAllText(path), Opened())).Append("document").Distinct();

    private static IEnumerable<string> Noted(Regex what) => Sources.Files(".cs").Select(File.ReadAllText).SelectMany(text =>
        StaffLogged().Matches(text).SelectMany(call => what.Matches(call.Value).Select(match => match.Groups[1].Value)));

    private static IEnumerable<string> Literals(string text, Regex around) =>
        around.Matches(text).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""\.Log\([^,)$]*|const string \w*(?:Entry|Opened) = "[^"]*";""")]
    private static partial Regex Logged();

    [GeneratedRegex("""(?:Log|log\.Add)\(\s*(?:staff|who|act|People)[^;]*;|who, what, why, cancel[^;]*;""")]
    private static partial Regex StaffLogged();

    [GeneratedRegex("""^[^"]*"([a-z]+\.[a-z.]+)"[,)]""")]
    private static partial Regex First();

    [GeneratedRegex("""\("([a-z]+)",""")]
    private static partial Regex Fact();

    [GeneratedRegex("Done is [^\n]*")]
    private static partial Regex SaysDone();

    [GeneratedRegex("""number, "[a-z]+"|what: "[a-z]+"|(?:known|dossier\.Number), "[a-z]+", cancel""")]
    private static partial Regex Opened();

    [GeneratedRegex("""Odd\("[a-z_]+"\)|Unlike\(form, "[a-z_]+\x22""")]
    private static partial Regex Odd();

    /// <summary>The lists of what is told at most once and every time.</summary>
    [GeneratedRegex("""(?:Repeated =\s*\[[^\]]*\]|Own = \[[^\]]*\])""")]
    private static partial Regex Chosen();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Literal();
}
