using Microsoft.AspNetCore.Http;
using Ovop.Core.Endorsement;
using Ovop.Core.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices;

/// <summary>The office takes a personal link back from the page of its case.</summary>
public sealed class TakeBackTests
{
    private static readonly string Link = PersonalLink.KeyOf(LinkPurpose.Endorsement, Cast.Endorser.Id);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_taken_back_decides_nothing_and_the_procedure_gives_nobody_another()
    {
        var office = await Office.Open();
        var token = office.Linked.Token(LinkPurpose.Endorsement, Cast.Endorser.Id);

        (await Post(office, $"tautan={Link}&alasan=Surel+diteruskan.&{await office.Confirmed()}")).Status.ShouldBe(StatusCodes.Status302Found);
        await office.Linked.Advance();

        (await office.Linked.Open(LinkPurpose.Endorsement, token)).Value.Dead!.Args.ShouldBe([PersonalLink.ByOffice]);
        Present(await office.Dossier()).Serial.ShouldBe(1);
        (await Get(office)).ShouldContain("Sudah ditarik sekretariat");
    }

    [Fact]
    public async Task A_new_one_is_sent_on_wish_and_ends_the_former()
    {
        var office = await Office.Open();

        await Post(office, $"tautan={Link}&baru=ya&alasan=Surel+diteruskan.&{await office.Confirmed()}");

        var dossier = await office.Dossier();
        (Present(dossier).Serial, Present(dossier).Revoked).ShouldBe((2, null));
        dossier.All<Letter>().Count(letter => letter.Link is { Purpose: LinkPurpose.Endorsement, Serial: 2 }).ShouldBe(1);
        EndorsementLink.Kind.MustDecide(dossier, Cast.Endorser.Id, 1, await office.Linked.Setting())!.Code.ShouldBe("link.superseded");
    }

    [Fact]
    public async Task What_was_taken_back_can_be_given_anew()
    {
        var office = await Office.Open();
        await Post(office, $"tautan={Link}&alasan=Surel+diteruskan.&{await office.Confirmed()}");

        await Post(office, $"tautan={Link}&baru=ya&alasan=Sudah+dipastikan.&{await office.Confirmed()}");

        Present(await office.Dossier()).Revoked.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "Pilih tautannya.")]
    [InlineData("alasan=Surel+diteruskan.", "Pilih tautannya.")]
    public async Task Which_one_has_to_be_said(string form, string problem) => (await Post(await Office.Open(), form)).Body.ShouldContain(problem);

    [Fact]
    public async Task A_used_link_is_not_there()
    {
        var office = await Office.Open();
        await office.Linked.Endorse();

        (await Get(office)).ShouldContain("id=\"tanpa-tautan\"");
    }

    private static PersonalLink Present(Core.Cases.Dossier dossier) => Letters.Present(dossier, LinkPurpose.Endorsement, Cast.Endorser.Id)!;

    private static Task<Answered> Post(Office office, string form) => office.Post(Cast.Administrator, form, request =>
        new TakeBackEndpoint(office.StaffCases, office.Desk, office.Linked.Tokens).Post(request, $"{Office.Number}", office.Engine, Cancel));

    private static async Task<string> Get(Office office) => (await office.Get(Cast.Administrator, request =>
        new TakeBackEndpoint(office.StaffCases, office.Desk, office.Linked.Tokens).Get(request, $"{Office.Number}", Cancel))).Body;
}
