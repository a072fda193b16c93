using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Places;
using Ovop.Core.Review;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Notices;

namespace Ovop.Functions.Tests.Anonymity;

/// <summary>No mail about a blind case tells an assessor whose it is, by its subject or by what it says.</summary>
public sealed class BlindMailTests
{
    /// <summary>These hold a copy of what the applicant sent, and go to nobody else.</summary>
    private static readonly Notice[] OfWhatWasSent = [Notice.Receipt, Notice.RevisionReceipt];

    private static readonly string[] Telling = ["nama_ikm", "nama_pemilik", "nama_produk", "merek", "alamat", "desa"];

    [Fact]
    public async Task None_of_any_kind_names_producer_product_or_place()
    {
        var (dossier, assessor) = await Blind();
        var form = ApplicationForm.Of(dossier);
        var names = Telling.Select(field => form[field]).Append(Provinces.Find(form["prov"])!.Name).Where(name => name.Length > 0).ToList();

        foreach (var kind in Enum.GetValues<Notice>().Except(OfWhatWasSent))
            foreach (var language in SpokenLanguages.All)
            {
                var mail = await Render(new Letter(kind, "once", assessor, "", language), dossier);
                foreach (var name in names)
                    Regex.IsMatch($"{mail.Subject} {mail.Text}", $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase)
                        .ShouldBeFalse($"{kind} in {language.Code}: {name}");
            }

        names.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task What_it_names_is_the_number_and_the_ware()
    {
        var (dossier, assessor) = await Blind();

        (await Render(new Letter(Notice.ReviewAsked, "once", assessor, "", Language.Indonesian), dossier)).Subject
            .ShouldBe($"Anda diminta menilai produk kain batik ({dossier.Number})");
    }

    [Fact]
    public async Task What_words_of_the_office_would_tell_either_side_is_found_and_the_other_s_own_names_are_not()
    {
        var (dossier, assessor) = await Blind();
        var (firm, seat) = (ApplicationForm.Of(dossier)["nama_ikm"], People.ContactOf(Cast.Of(6).Assessors.First(member => member.Assessor.Id == assessor).Assessor));
        var words = $"Hubungi {firm} atau {seat.Name}, {seat.Email}.";
        Letter To(string person) => new(Notice.ReviewAsked, "once", person, "", Language.Indonesian);

        ToldNames.In(To(assessor), words, dossier, Cast.Of(6)).ShouldContain(firm);
        ToldNames.In(To(assessor), "Mohon nilai paling lambat hari Jumat.", dossier, Cast.Of(6)).ShouldBeEmpty();
        ToldNames.In(To(People.Applicant), words, dossier, Cast.Of(6)).ShouldSatisfyAllConditions(
            names => names.ShouldContain(seat.Email), names => names.ShouldNotContain(firm));
        ToldNames.In(To("ratifier"), words, dossier, Cast.Of(6)).ShouldBeEmpty();
    }

    /// <summary>A case whose panel sits, and one of the panel.</summary>
    private static async Task<(Dossier Dossier, string Assessor)> Blind()
    {
        var linked = await LinkedCase.Begin();
        await linked.Endorse();
        await linked.Advance();
        await linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new Blindness([], [])));
        var dossier = await linked.Dossier();
        return (dossier, ReviewStage.Silent(dossier)[0].Contact.Id);
    }

    private static async Task<MailBody> Render(Letter letter, Dossier dossier)
    {
        await using var services = Drawn.Services();
        return await MailBody.RenderAsync<LetterMail>(
            services, letter.Language, new { Dossier = dossier, Letter = letter, Address = new Uri("https://ovop.contoh.id/tautan/penilaian?kunci=abc") });
    }
}
