using Microsoft.AspNetCore.Http;
using Ovop.Core.Asking;
using Ovop.Core.Notices;
using Ovop.Functions.Asking;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Sharing;

namespace Ovop.Functions.Tests.Asking;

public sealed class AskingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_applicant_asks_and_reads_the_question_with_its_answer_on_the_page()
    {
        var applying = await Applying.Begin();
        var endpoint = new AskEndpoint(applying.Own, applying.Desk);

        (await Ask(applying, endpoint, "pertanyaan=")).Status.ShouldBe(StatusCodes.Status400BadRequest);
        (await Ask(applying, endpoint, "pertanyaan=Apakah+NPWP+wajib%3F")).Status.ShouldBe(StatusCodes.Status302Found);
        (await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", Cancel))).Body.ShouldContain("Menunggu jawaban");
        await applying.Desk.Decide(Applying.Number, (dossier, at) => Enquiries.Answer(dossier, 1, Cast.Administrator.Id, "Tidak wajib.", at), Cancel);

        var page = (await applying.Get(request => endpoint.Get(request, $"{Applying.Number}", Cancel))).Body;
        page.ShouldContain("Apakah NPWP wajib?");
        page.ShouldContain("Tidak wajib.");
        page.ShouldNotContain("Menunggu jawaban");
    }

    [Fact]
    public async Task The_secretariat_answers_on_the_page_of_the_case_and_the_mail_has_both()
    {
        var office = await Office.Open();
        await office.Desk.Decide(Office.Number, (dossier, at) => Enquiries.Ask(dossier, "Kapan dinas memutuskan?", at), Cancel);
        var endpoint = new AnswerEndpoint(office.StaffCases, office.Desk);

        (await office.Get(Cast.Administrator, request => endpoint.Get(request, $"{Office.Number}", Cancel))).Body.ShouldContain("Kapan dinas memutuskan?");
        (await office.Post(Cast.Administrator, "nomor=1&jawaban=", request => endpoint.Post(request, $"{Office.Number}", office.Engine, Cancel))).Status.ShouldBe(StatusCodes.Status400BadRequest);
        (await office.Post(Cast.Administrator, "nomor=1&jawaban=Sebelum+9+Desember.", request => endpoint.Post(request, $"{Office.Number}", office.Engine, Cancel))).Status.ShouldBe(StatusCodes.Status302Found);

        var dossier = await office.Dossier();
        Enquiries.Unanswered(dossier).ShouldBeEmpty();
        var letter = dossier.All<Letter>().Single(letter => letter.Kind == Notice.EnquiryAnswered);
        await using var services = Drawn.Services();
        var mail = await MailBody.RenderAsync<LetterMail>(services, letter.Language, new { Dossier = dossier, Letter = letter, Address = new Uri("https://ovop.contoh.id/permohonan") });
        mail.Text.ShouldContain("Kapan dinas memutuskan?");
        mail.Text.ShouldContain("Sebelum 9 Desember.");
    }

    private static Task<Answered> Ask(Applying applying, AskEndpoint endpoint, string form) =>
        applying.Post(form, request => endpoint.Post(request, $"{Applying.Number}", applying.Engine, Cancel));
}
