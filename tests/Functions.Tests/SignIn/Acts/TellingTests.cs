using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Offices;
using Ovop.Core.Review;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Asking;
using Ovop.Functions.Correction;
using Ovop.Functions.SignIn.Acts;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.SignIn.Acts;

/// <summary>What somebody of the office writes for the applicant of a blind case names nobody of its panel unasked.</summary>
public sealed class TellingTests
{
    private static string Number => $"{Office.Number}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("disqualify")]
    [InlineData("correction")]
    public async Task A_reason_that_names_the_panel_is_asked_about_where_it_is_shown_and_done_only_when_it_may_be_read(string act)
    {
        var (office, seat) = await Blind();
        var words = Uri.EscapeDataString($"Menurut {seat.Name} keliru.");
        var form = act == "correction" ? $"butir=produk&sebab.produk={words}" : $"tindakan=disqualify&alasan={words}";

        var page = await Post(form);
        var asked = await Post($"{form}&{await office.Confirmed()}");
        var undone = (await office.Dossier()).Trail.Any(entry => entry.Why?.Contains(seat.Name, StringComparison.Ordinal) == true);
        var done = await Post($"{form}&{await office.Confirmed()}&{Telling.Field}=ya");

        Told(page).ShouldBe($"Kata-kata ini menyebut {seat.Name}.");
        asked.ShouldSatisfyAllConditions(answer => Told(answer).ShouldBe(Told(page)), answer => Tick(answer).ShouldNotBeNull());
        (undone, done.Status).ShouldBe((false, StatusCodes.Status302Found));
        (await office.Dossier()).Trail.ShouldContain(entry => entry.Why != null && entry.Why.Contains(seat.Name));

        Task<Answered> Post(string typed) => office.Post(Cast.Administrator, typed, request => act == "correction"
            ? new AdministratorCorrectionEndpoint(office.StaffCases, office.Desk).Post(request, Number, office.Engine, Cancel)
            : new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, Number, office.Engine, Cancel));
    }

    [Fact]
    public async Task A_reason_that_only_the_office_reads_may_name_anybody()
    {
        var (office, seat) = await Blind();

        var page = await office.Post(
            Cast.Administrator, $"tindakan=hold&alasan={Uri.EscapeDataString($"Menunggu {seat.Name}.")}",
            request => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, Number, office.Engine, Cancel));

        (page.Status, Tick(page)).ShouldBe((StatusCodes.Status200OK, null));
    }

    [Fact]
    public async Task An_answer_that_names_the_panel_is_sent_only_when_it_may_be_read()
    {
        var (office, seat) = await Blind();
        await office.Desk.Decide(Office.Number, (dossier, at) => Enquiries.Ask(dossier, "Siapa yang menilai?", at), Cancel);
        var endpoint = new AnswerEndpoint(office.StaffCases, office.Desk);
        var form = $"nomor=1&jawaban={Uri.EscapeDataString($"Tanyakan kepada {seat.Email}.")}";

        var asked = await office.Post(Cast.Administrator, form, request => endpoint.Post(request, Number, office.Engine, Cancel));
        var unanswered = Enquiries.Unanswered(await office.Dossier()).Count;
        await office.Post(Cast.Administrator, $"{form}&{Telling.Field}=ya", request => endpoint.Post(request, Number, office.Engine, Cancel));

        (Told(asked), Tick(asked)?.Id, unanswered).ShouldBe(($"Kata-kata ini menyebut {seat.Email}.", "sebut-jawaban", 1));
        Enquiries.Unanswered(await office.Dossier()).ShouldBeEmpty();
    }

    /// <summary>A case whose panel sits, and one of the panel.</summary>
    private static async Task<(Office Office, Contact Seat)> Blind()
    {
        var office = await Office.Open();
        await office.Linked.Endorse();
        await office.Linked.Advance();
        await office.Linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new Blindness([], [])));
        var person = ReviewStage.Seats(await office.Dossier()).First().Contact.Id;
        return (office, People.ContactOf(Cast.Of(6).Assessors.First(member => member.Assessor.Id == person).Assessor));
    }

    private static IElement? Tick(Answered answer) =>
        new HtmlParser().ParseDocument(answer.Body).QuerySelector($"input[name={Telling.Field}][type=checkbox]");

    /// <summary>The first sentence of what is asked.</summary>
    private static string Told(Answered answer) =>
        new HtmlParser().ParseDocument(answer.Body).QuerySelector(".govuk-error-summary li")!.TextContent.Trim().Split(" Dalam ")[0];
}
