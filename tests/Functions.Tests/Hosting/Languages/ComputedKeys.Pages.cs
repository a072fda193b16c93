using Ovop.Core.Cases;
using Ovop.Core.Checking;
using Ovop.Core.Consent;
using Ovop.Core.Documents.Scanning;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Sampling;
using Ovop.Core.Sharing;
using Ovop.Core.Sittings;
using Ovop.Core.Start;
using Ovop.Functions.Behalf.Table;
using Ovop.Functions.Documents;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Sittings.Calling;
using Ovop.Functions.Submission;
using Ovop.Functions.Submission.Filed;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Hosting.Languages;

internal static partial class ComputedKeys
{
    private static IEnumerable<string> Sections => FormSections.All.Select(section => section.Code);

    private static IEnumerable<FormField> Fields => FormSections.All.SelectMany(section => section.Fields);

    private static IEnumerable<string> Columns => Fields.SelectMany(asked => asked.Columns.Select(column => $"{asked.Code}|{column.Code}"));

    private static IEnumerable<string> Consents => Fields.Where(asked => asked.Kind == FieldKind.Consent).Select(asked => asked.Code);

    private static IEnumerable<string> Gates => Drafts.Round.Gates.Select(gate => gate.Code).Append(Core.Stars.StarProposals.TieRejects);

    private static readonly string[] Revising = Enum.GetNames<RevisionKind>();

    public static IEnumerable<ComputedKey> OfPages =>
    [
        new("Documents", "file.*", ["undated", "refused", "scanning", "accepted", "replaced", "takenback"], "Documents/FileFacts.razor: file.{Word}"),
        new("Documents", "scan.*", Enum.GetNames<ScanState>(), "Documents/FileFacts.razor: scan.{scan.State}"),
        new("Documents/Direct", "script.*", ["kirim", "putus", "periksa", "terima", "batal", "gagal", "lanjut"],
            "Documents/Direct/UploadPanel.razor: script.{word}"),
        new("Documents", "filestate.*", Enum.GetNames<FileState>(), "Documents/ChecklistRow.razor: filestate.{FileState}"),
        new("Documents", "example.*", Enum.GetNames<PaperExample>(), "Documents/PaperDrawing.razor: example.{Of}"),
        new("Documents/Templates", "lead.*", Enum.GetNames<PaperTemplate>(), "Documents/Templates/TemplatePage.razor: lead.{Template}"),
        new("Documents", "date.*", ["berlaku", "tanggal"], "Documents/DocumentPage.razor: date.{StatedDate.FieldOf(Item)}"),
        new("Documents", "date.*.hint", ["berlaku", "tanggal"], "Documents/DocumentPage.razor: date.{StatedDate.FieldOf(Item)}.hint"),
        new("Register/Confirmation", "act.*", Confirmed, "Register/Confirmation/ConfirmationPage.razor: act.{Act.Kind}"),
        new("Register/Confirmation", "yes.*", Confirmed, "Register/Confirmation/ConfirmationPage.razor: yes.{Act.Kind}"),
        new("Register", "state.*.words", Enum.GetNames<AwardState>(), "Register/Check/AwardPage.razor: state.{Award.State}.words",
            "Register/Marks/EndedBanner.razor: state.{Award.State}.words"),
        new("Register", "state.*", Enum.GetNames<AwardState>(), "Register/Marks/AwardTag.razor: state.{State}",
            "Register/Certificates/CertificateMark.cs: state.{award.State}", "Register/Marks/EndedBanner.razor: state.{Award.State}",
            "Register/Products/ShareCard.cs: state.{award.State}"),
        new("Register/StarUse", "*", ["may", "not", "end"], "Register/StarUse/StarUsePage.razor: = part"),
        new("Register/StarUse", "*.*", ["may|1", "may|2", "may|3", "may|4", "not|1", "not|2", "not|3", "end|1", "end|2"],
            "Register/StarUse/StarUsePage.razor: {part}.{rule}"),
        new("Register/StarUse", "drawn.*", ["whole", "more", "scale", "number", "colour", "bent"],
            "Register/StarUse/StarUsePage.razor: drawn.{name}"),
        new("Register/StarRules", "step.*", ["1", "2", "3", "4", "5"], "Register/StarRules/StarRulesPage.razor: step.{step}"),
        new("Register/StarRules", "stage.*", Enum.GetNames<Stage>(), "Register/StarRules/StarRulesPage.razor: stage.{stage}"),
        new("Register/StarRules", "panel.*", Enum.GetNames<Aggregation>(), "Register/StarRules/StarRulesPage.razor: panel.{panel.Aggregation}"),
        new("Register/StarRules", "panel.farthest.*", Enum.GetNames<FarthestTie>(), "Register/StarRules/StarRulesPage.razor: panel.farthest.{panel.Votes.Farthest}"),
        new("Register/StarRules", "panel.middle.*", Enum.GetNames<MiddleLevel>(), "Register/StarRules/StarRulesPage.razor: panel.middle.{panel.Votes.Middle}"),
        new("Register/StarRules", "panel.reject.*", Enum.GetNames<Majority>(), "Register/StarRules/StarRulesPage.razor: panel.reject.{majority}"),
        new("Register/StarRules", "panel.tie.*", Enum.GetNames<PanelTie>(), "Register/StarRules/StarRulesPage.razor: panel.tie.{panel.Votes.Tie}"),
        new("Register/StarRules", "sitting.quorum.*", Enum.GetNames<Quorum>(), "Register/StarRules/StarRulesPage.razor: sitting.quorum.{sitting.Quorum}"),
        new("Register/StarRules", "sitting.majority.*", Enum.GetNames<Majority>(), "Register/StarRules/StarRulesPage.razor: sitting.majority.{sitting.Majority}"),
        new("Register/StarRules", "sitting.tie.*", Enum.GetNames<SittingTie>(), "Register/StarRules/StarRulesPage.razor: sitting.tie.{sitting.Tie}"),
        new("Sittings", "quorum.*", Enum.GetNames<Quorum>(), "Sittings/Votes/TermsWords.cs: quorum.{Of(sitting).Quorum}"),
        new("Sittings", "majority.*", Enum.GetNames<Majority>(), "Sittings/Votes/TermsWords.cs: majority.{Of(sitting).Majority}"),
        new("Sittings", "tie.*", Enum.GetNames<SittingTie>(), "Sittings/Votes/TermsWords.cs: tie.{Of(sitting).Tie}"),
        new("Register/Data", "*", ["csv", "json", "schema", "atom", "api", "openapi", "refusals", "catalogue"], "Register/Data/DataPage.razor: = words"),
        new("Rounds", "*", Enum.GetNames<Commodity>(), "Rounds/CommodityWords.cs: {commodity}"),
        new("Sittings", "fate.*", Enum.GetNames<Fate>(), "Sittings/Votes/FateTag.razor: fate.{Item.Fate}",
            "Sittings/Minutes/MinutesText.cs: fate.{item.Fate}"),
        new("Sittings", "voting.*", Enum.GetNames<Voting>(), "Sittings/SittingFacts.razor: voting.{Sitting.Voting}",
            "Sittings/Calling/CallFields.razor: voting.{voting}"),
        new("Sittings", "voting.*.hint", Enum.GetNames<Voting>(), "Sittings/Calling/CallFields.razor: voting.{voting}.hint"),
        new("Sittings", "order.*", AgendaOrder.All, "Sittings/Votes/VoteTable.razor: order.{order}"),
        new("Stars", "points.*", Enum.GetNames<Aggregation>(), "Stars/StarWords.cs: points.{proposal.Aggregation}"),
        new("Stars", "effect.*", Enum.GetNames<EffectType>(), "Stars/StarWords.cs: effect.{effect.Type}"),
        new("Stars", "gate.*", Gates, "Stars/StarWords.cs: gate.{code}"),
        new("Submission", "gate.*", Gates, "Submission/Outcome/NotAwardedReasons.cs: gate.{code}") { MayBeMissing = true },
        new("Anchor", "said.*", ["benar", "salah", "utuh", "rusak", "akhir", "lain", "putaran", "putaranLain", "dokumen", "asing", "bukan",
            "bukti", "buktiLain", "akhirnya", "akhirnyaLain", "catatan"],
            "Anchor/CheckFilePage.razor: said.{words}"),
        new("Anonymity", "seen.*", ["none", "plain", "scanning", "copy"], "Anonymity/AnonymityPage.razor: seen.{StateOf(file)}"),
        new("Correction", "pending.*", Revising, "Correction/Pending.razor: pending.{Revision.Kind}"),
        .. ((string[])["title", "until", "lead", "note", "once", "send"]).Select(part =>
            new ComputedKey("Correction", $"*.{part}", Revising, $"Correction/RevisionPage.razor: {{Revision.Kind}}.{part}")),
        new("Correction", "history.*.*", // an amendment that was given up is not shown
            Revising.SelectMany(kind => Enum.GetNames<RevisionState>().Select(state => $"{kind}|{state}")).Except(["Amendment|Ended"]),
            "Correction/RevisionHistory.razor: history.{revision.Kind}.{revision.State}"),
        new("Correction", "history.*.wait", Revising, "Correction/RevisionHistory.razor: history.{revision.Kind}.wait"),
        new("Objection", "objected.*", ["open", "granted", "dismissed", "ended"],
            "Objection/ObjectionFacts.razor: objected.{Outcome(objected)}"),
        new("Notices", "*.title", Dead.Append("link.used"), "Notices/Links/LinkEndPage.razor: {Dead.Code}.title"),
        new("Notices", "*.text", Dead.Except(["link.revoked"]), "Notices/Links/LinkEndPage.razor: {Dead.Code}.text"),
        new("Notices", "recorded.*", Recorded, "Notices/Links/LinkEndPage.razor: recorded.{act.Code}"),
        new("Notices", "end.*", ["conflict", "panel"], "Notices/Links/LinkEndPage.razor: = further.Text"),
        new("Notices", "link.used.*", Enum.GetNames<LinkPurpose>(), "Notices/Links/LinkEndPage.razor: link.used.{Visit!.Token.Pages.Purpose}"),
        new("Notices", "link.revoked.*", ["replaced", "seat", "absent", "closed", "takenback", "amended", "visitor", "needless", "handedover", "sheetback", "office"],
            "Notices/Links/LinkEndPage.razor: link.revoked.{Dead.Args[0]}"),
        new("Notices", "purpose.*", Enum.GetNames<LinkPurpose>(), "Notices/Links/TakeBackPage.razor: purpose.{link.Purpose}",
            "Notices/Links/TakeBackEndpoint.cs: purpose.{chosen.Purpose}"),
        new("Notices", "*.*", MailKind.All.Append(Notice.Circular)
            .SelectMany(kind => new[] { $"{kind}|subject", $"{kind}|body" }.Concat(kind.HasButton ? [$"{kind}|button"] : [])), "Notices/Wordings/OriginalWords.cs: {kind}.{part}"),
        new("Hosting/Errors", "title.*", ["400", "401", "403", "404", "409", "413", "429", "503"],
            "Hosting/Errors/RefusedPage.razor: title.{Status}", "Hosting/Errors/ProblemAnswers.cs: title.{status}"),
        new("Hosting/Fields", "*", ["day", "month", "year"], "Hosting/Fields/DateField.razor: = part"),
        new("Archive/OwnData", "office.*", ["secretariat", "auditor", "dinas", "assessor", "visitor", "ratifier", "member", "helper"],
            "Archive/OwnData/OwnDataPage.razor: office.{seen.Office}"),
        new("Archive/OwnData", "what.*", ["page", "copy"], "Archive/OwnData/OwnDataPage.razor: what.{seen.What}"),
        new("Sampling", "move.*", Enum.GetNames<SampleMove>(), "Sampling/SamplePage.razor: move.{move}"),
        new("Sampling", "move.*.hint", Enum.GetNames<SampleMove>(), "Sampling/SamplePage.razor: move.{move}.hint"),
        new("Sampling", "step.*", Enum.GetNames<SampleMove>(), "Sampling/SampleSteps.razor: step.{step.Move}"),
        new("Checking", "source.*", Enum.GetNames<Source>(), "Checking/SourcesPage.razor: source.{source}", "Checking/SourceMarks.razor: source.{source}"),
        new("Checking", "source.*.hint", Enum.GetNames<Source>(), "Checking/SourcesPage.razor: source.{source}.hint"),
        new("Checking", "verdict.*", Enum.GetNames<SourceVerdict>(), "Checking/SourcesPage.razor: verdict.{verdict}", "Checking/SourceMarks.razor: verdict.{check.Verdict}"),
        new("Sharing", "role.*", Enum.GetNames<GrantRole>(), "Sharing/SharingPage.razor: role.{grant.Role}"),
        new("Review/Offline", "file.mark.*", ["0", "1", "2", "3"], "Review/Offline/SheetWriting.cs: file.mark.{index}"),
        new("Review", "hint.*", ["regency", "sentra", "organisation", "domain", "phone", "coached"],
            "Review/Declaring/HintList.razor: hint.{hint.Code}"),
        new("Review", "order.*", Workload.Orders, "Review/Queue/QueuePage.razor: order.{order}"),
        new("Review", "queue.*", ["drafted", "again", "waiting"], "Review/Queue/QueuePage.razor: = StateOf(line)"),
        new("Ratification", "recommendation.*", Enum.GetNames<Recommendation>(),
            "Ratification/PanelSheets.razor: recommendation.{sheet.Decision}"),
        new("Home", "pillar.*", ["1", "2", "3"], "Home/HomePage.razor: = pillar"),
        new("Home", "pillar.*.text", ["1", "2", "3"], "Home/HomePage.razor: {pillar}.text"),
        .. OfHelp,
        .. SignIn,
        new("Award", "status.*", Standings, "Submission/Outcome/StatusPage.razor: status.{Shown}"),
        new("Award", "status.*.what", Standings, "Submission/Outcome/StatusPage.razor: status.{Shown}.what"),
        new("Submission", "wait.*", Revising, "Submission/Outcome/StatusPage.razor: wait.{open.Kind}"),
        new("Submission", "wait.*.go", Revising, "Submission/Outcome/StatusPage.razor: wait.{open.Kind}.go"),
        new("Submission", "wait.who.*", Waits, "Submission/Outcome/StatusPage.razor: wait.who.{wait.For}", "Submission/Filed/FiledPage.razor: wait.who.{filed.Wait!.For}",
            "Submission/Sending/ReceiptPage.razor: wait.who.{wait.For}") { MayBeMissing = true },
        new("Submission", "history.*", Told, "Submission/Outcome/StatusPage.razor: history.{entry.What}"),
        new("Submission", "*.objection", ["withdraw", "withdraw.warning", "withdraw.reason", "withdraw.no"],
            "Submission/Outcome/WithdrawalPage.razor: {key}.objection"),
        new("Submission", "*.draft", ["withdraw", "withdraw.warning", "withdraw.no"], "Submission/Outcome/WithdrawalPage.razor: {key}.draft"),
        new("Submission", "filed.*", Enum.GetNames<FiledGroup>(), "Submission/Filed/FiledPage.razor: filed.{group}"),
        new("Submission", "filed.turn.*", Enum.GetNames<FiledTurn>().Except([nameof(FiledTurn.Others)]), "Submission/Filed/FiledPage.razor: filed.turn.{filed.Turn}"),
        new("Submission", "stop.*", Enum.GetNames<Core.Award.Stop>().Concat(Enum.GetNames<Core.Award.StopState>()),
            "Submission/Outcome/StationLine.razor: stop.{station.What}", "Submission/Outcome/StationLine.razor: stop.{station.State}"),
        new("Submission", "stop.*.at", Enum.GetNames<Core.Award.StopState>(), "Submission/Outcome/StationLine.razor: stop.{station.State}.at"),
        new("Submission", "calendar.*", ["own", "others", "objection", "star"], "Submission/Outcome/CalendarFile.cs: calendar.{date.What}"),
        new("Submission", "task.*", Sections.Concat([DraftTasks.Documents, DraftTasks.Check]),
            "Submission/TasksPage.razor: task.{task.Code}"),
        new("Submission", "group.*", DraftTasks.Groups.Select(group => group.Name), "Submission/TasksPage.razor: group.{group.Name}"),
        new("Submission", "taskstate.*", Enum.GetNames<TaskState>(), "Submission/TasksPage.razor: taskstate.{task.State}"),
        new("Award", "own.*", Enum.GetNames<CaseState>(), "Submission/ApplicationsPage.razor: own.{dossier.Case.State}",
            "Submission/Filed/FiledPage.razor: own.{filed.State}", "Anchor/EndProofPage.razor: own.{Dossier.Case.State}"),
        new("Behalf/Table", "act.*", Enum.GetNames<ListedAct>(), "Behalf/Table/ProducerTablePage.razor: act.{listed.Act}"),
        new("Behalf", "wording.*", Agreement.Wordings, "Behalf/AgreementPage.razor: wording.{Agreement.Wording}",
            "Administration/Trails/TrailWords.cs: wording.{value}"),
        new("Behalf", "state.*", ["confirmed", "refused", "changed", "unasked", "asked"], "Behalf/ConfirmationState.razor: state.{State}"),
        new("Start", "need.*", Enum.GetNames<Requirement>().Except([$"{Requirement.NotAsked}"]),
            "Start/QuestionsPage.razor: need.{group.Key}"),
        new("Start", "not.*", Eligibility.Questions.Append(Eligibility.Ware), "Start/NotEligiblePage.razor: not.{obstacle}"),
        new("Start", "ask.*", Eligibility.Questions.Append(Eligibility.Ware), "Start/EligibilityPage.razor: ask.{question}", "Start/EligibilityPage.razor: ask.{problem.Field}"),
        new("Start", "ask.*.hint", Eligibility.Questions, "Start/EligibilityPage.razor: ask.{question}.hint") { MayBeMissing = true },
        .. OfForm,
    ];
}
