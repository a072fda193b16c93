using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Functions.Api;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Submission;
using Ovop.Functions.Submission.Outcome;
using Ovop.Functions.Submission.Sending;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

/// <summary>A deadline that the office has moved is the one date that everybody reads.</summary>
public sealed class MovedDeadlineTests
{
    private const string Told = "Kamis 24 Desember 2026";
    private static readonly DateOnly Day = new(2026, 12, 24);

    private static readonly Dossier Draft = Moved(Weaving);

    private static readonly Dossier Sent = Moved(Weaving
        .By(People.Applicant, Today.Now).With(head => head with { SubmittedAt = Today.Now }).MoveTo(CaseState.Submitted, null)
        .MoveTo(CaseState.Documents, Today.WaitFor(Core.Rounds.Terms.Stage.Documents, "documents", "lapse", People.Applicant)).After);

    [Fact]
    public async Task A_draft_s_tasks_tell_it() => (await Drawn.Page<TasksPage>(new { Dossier = Draft, Setting = Today })).ShouldContain(Told);

    [Fact]
    public async Task The_list_of_one_s_own_applications_tells_it() => (await List(Draft, Sent)).Split(Told).Length.ShouldBe(3);

    [Fact]
    public async Task The_status_of_a_sent_application_tells_it() => (await Drawn.Page<StatusPage>(new { Dossier = Sent, Setting = Today })).ShouldContain(Told);

    [Fact]
    public async Task The_receipt_tells_it() => (await Drawn.Page<ReceiptPage>(new { Dossier = Sent, At = Today.Now })).ShouldContain(Told);

    [Fact]
    public async Task The_letters_tell_it()
    {
        await using var services = Drawn.Services();
        foreach (var (dossier, kind) in new[] { (Draft, Notice.DueChanged), (Draft, Notice.DraftReminder), (Sent, Notice.DueChanged), (Sent, Notice.DocumentRefused) })
        {
            var letter = new Letter(kind, "once", People.Applicant, "sekar@contoh.id", Core.Language.Indonesian) { Args = ["D-NIB"] };
            (await MailBody.RenderAsync<LetterMail>(services, letter.Language, new { Dossier = dossier, Letter = letter, Address = new Uri("http://contoh.id/permohonan") })).Text.ShouldContain(Told, customMessage: $"{kind}");
        }
    }

    [Fact]
    public void Programs_and_the_office_s_list_have_it()
    {
        foreach (var dossier in new[] { Draft, Sent })
            (ApplicationView.Of(dossier, Round).Due, Board.LineOf(dossier).Wait!.Due).ShouldBe((Deadline.EndOf(Day), Deadline.EndOf(Day)));
    }

    private static Task<string> List(params Dossier[] dossiers) => Drawn.Page<ApplicationsPage>(new { Dossiers = dossiers, Round, Today.Now, StartKey = "" });

    private static Dossier Moved(Dossier dossier) => Deadline.Move(dossier, "admin", Day, "Banjir di wilayah pemohon.", Today).Value.After;
}
