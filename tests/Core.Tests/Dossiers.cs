using System.Globalization;
using Ovop.Core.Award;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests;

/// <summary>A dossier in each state, brought there by the real rules over the demonstration round.</summary>
internal static class Dossiers
{
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);

    public static readonly Contact Endorser = Person("kadis");

    public static readonly Contact Ratifier = Person("ratifier");

    public static readonly Contact Administrator = Person("admin-1");

    /// <summary>The demonstration round with as many assessors as asked for, p1 to p9, the even ones external.</summary>
    public static Setting Setting(int assessors = 6) => new(Demo.Round, new(
        [.. Enumerable.Range(1, assessors).Select(number => new PoolMember(AssessorOf(number), 0))], [new(Endorser, null)], Ratifier, [Administrator]), Now);

    public static Dossier AtEndorsement(Setting? setting = null)
    {
        var at = setting ?? Setting();
        var draft = Filled(SubmissionStage.Open(new ApplicationNumber("2026", 1), "sri@contoh.id", Language.Indonesian, at).After, at);
        return draft.Do(SubmissionStage.Submit(draft, at)).Advanced(at);
    }

    /// <summary>The draft with every answer and document.</summary>
    public static Dossier Filled(Dossier draft, Setting at)
    {
        foreach (var section in FormSections.All.Where(section => !Filing.IsProducers(draft, section.Code)))
            draft = draft.Do(SubmissionStage.Answer(draft, section, Answer, at));
        foreach (var item in DocumentRules.Checklist(draft, at.Round).Where(item => item.IsMandatory))
            for (var file = 1; file <= item.MinFiles; file++)
                draft = draft.Do(DocumentRules.Receive(
                    draft, item.Code, $"{item.Code}{file}", "berkas.pdf",
                    new DocumentFacts(item.ArePhotos ? ContentKind.Jpeg : ContentKind.Pdf, 1000, $"{item.Code}{file}", 1), at));

        return draft;
    }

    public static Dossier AtReview(Setting? setting = null)
    {
        var at = setting ?? Setting();
        var asked = AtEndorsement(at);
        return asked.Do(EndorsementStage.Record(asked, Endorser.Id, 1, true, "Layak diusulkan.", "530/77/2026", at)).Advanced(at);
    }

    /// <summary>A proposal that all agree on; every criterion at its top level, or so many levels below it.</summary>
    public static Dossier AtStars(Setting? setting = null, int below = 0)
    {
        var at = setting ?? Setting();
        return AtReview(at).AllScored(at, below).Advanced(at);
    }

    /// <summary>With the star that all agree on, and its certificate.</summary>
    public static Dossier Published(Setting? setting = null)
    {
        var (at, stars) = (setting ?? Setting(), AtStars(setting));
        var ratified = stars.Do(RatificationStage.Record(stars, Ratifier.Id, stars.Serial(LinkPurpose.Ratification, Ratifier.Id), true, "Sesuai aturan.", at)).Advanced(at);
        return RegisterStage.Publish(ratified, ObjectionStage.OpenUntil, at).After;
    }

    /// <summary>The dossier after a decision that must not be refused.</summary>
    public static Dossier Do(this Dossier dossier, Result<Change> decision)
    {
        decision.Problems.ShouldBeEmpty($"{dossier.Number} refuses.");
        return decision.Value.After;
    }

    public static Dossier Advanced(this Dossier dossier, Setting setting) => Procedure.Advance(dossier, setting).After;

    /// <summary>As <see cref="Advanced"/>, when the present wait is over.</summary>
    public static Dossier AdvancedLate(this Dossier dossier, Setting setting) => dossier.Advanced(setting with { Now = dossier.Case.Wait!.Due });

    public static Dossier AllScored(this Dossier dossier, Setting setting, int below = 0) =>
        ReviewStage.Silent(dossier).Aggregate(dossier, (so, seat) => so.Scored(seat.Contact.Id, setting, below));

    /// <summary>One assessor declares and hands in.</summary>
    public static Dossier Scored(this Dossier dossier, string assessor, Setting setting, int below = 0) =>
        dossier.Declared(assessor, setting) is var declared ? declared.Do(Sheet(declared, assessor, setting, below)) : dossier;

    public static Dossier Declared(this Dossier dossier, string assessor, Setting setting, bool clear = true) =>
        dossier.Do(Scoring.Declare(dossier, assessor, dossier.Serial(LinkPurpose.Review, assessor), clear, "Kerabat pemilik.", "Saya menyatakan", setting));

    /// <summary>What handing in a sheet by the person's present link gives.</summary>
    public static Result<Change> Sheet(Dossier dossier, string assessor, Setting setting, int below = 0, Recommendation recommendation = Recommendation.Approve)
    {
        var criteria = setting.Round.Rubric.CriteriaFor(dossier.Case.Commodity!.Value);
        return Scoring.HandIn(
            dossier, assessor, dossier.Serial(LinkPurpose.Review, assessor),
            criteria.ToDictionary(criterion => criterion.Code, criterion => Math.Max(0, criterion.Levels.Count - 1 - below)),
            criteria.ToDictionary(criterion => criterion.Code, _ => "Terlihat pada dokumen."), recommendation, "Bukti lengkap dan jelas.", setting);
    }

    public static int Serial(this Dossier dossier, LinkPurpose purpose, string person) => Letters.Present(dossier, purpose, person)!.Serial;

    /// <summary>Ids of those whose sheets the case waits for.</summary>
    public static IReadOnlyList<string> Asked(this Dossier dossier) => [.. ReviewStage.Silent(dossier).Select(seat => seat.Contact.Id)];

    public static IEnumerable<Notice> LettersTo(this Dossier dossier, string person) =>
        dossier.All<Letter>().Where(letter => letter.Person == person).Select(letter => letter.Kind);

    /// <summary>The setting in which an assessor, a head of a dinas or the ratifier has another address.</summary>
    public static Setting Moved(Setting setting, string person, string address) => setting with
    {
        People = setting.People with
        {
            Assessors = [.. setting.People.Assessors.Select(member => member.Assessor.Id == person ? member with { Assessor = member.Assessor with { Email = address } } : member)],
            Endorsers = [.. setting.People.Endorsers.Select(endorser => endorser.Contact.Id == person ? endorser with { Contact = endorser.Contact with { Email = address } } : endorser)],
            Ratifier = setting.People.Ratifier.Id == person ? setting.People.Ratifier with { Email = address } : setting.People.Ratifier,
            Administrators = [.. setting.People.Administrators.Select(contact => contact.Id == person ? contact with { Email = address } : contact)],
        },
    };

    private static Contact Person(string id) => new(id, "Nama", new("Jabatan", "Office"), $"{id}@contoh.id", Language.Indonesian);

    private static Assessor AssessorOf(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"p{number}"), "Nama", $"p{number}@contoh.id", "31", [Commodity.BT], number % 2 == 0, false, "Balai", [], [], Language.Indonesian);

    private static string Answer(string code) => code switch
    {
        "komoditi" => "BT",
        "prov" => "33",
        "kab" => "3317",
        "nib" => "1234567890123",
        "npwp" => "3374015508850001",
        "nik" => "3374015508850001",
        "kbli" => "13134",
        "kode_pos" => "59271",
        "telepon" => "+6281234567890",
        "tgl_nib" or "sk_sentra_tgl" => "2021-03-15",
        "th_sentra" => "2012",
        "th_berdiri" => "2009",
        "tgl_lahir" => "1985-08-15",
        "koordinat" => "-6.7012,111.4471",
        "bahan_baku" => "Kain mori\t3317\t60\nMalam\t3326\t40",
        "harga_jual" => "450000",
        "pasar_kab" => "100",
        "pasar_prov" or "pasar_nasional" or "pasar_ekspor" or "tk_lokal" => "0",
        "pernyataan" or "setuju_data" or "setuju_tayang" or "setuju_foto" => "ya",
        _ when !FormSections.All.SelectMany(section => section.Fields).First(field => field.Code == code).Required => "",
        _ => FormSections.All.SelectMany(section => section.Fields).First(field => field.Code == code) is { Kind: FieldKind.Choice } field ? field.Choices[0]
            : Numeric(code) ? "50" : string.Concat(Enumerable.Repeat("Jawaban pemohon. ", 15))[..(int)Math.Clamp(Most(code), 2, 250)].Trim(),
    };

    private static long Most(string code) => FormSections.All.SelectMany(section => section.Fields).First(field => field.Code == code).Max;

    private static bool Numeric(string code) =>
        FormSections.All.SelectMany(section => section.Fields).First(field => field.Code == code).Kind is FieldKind.Number or FieldKind.Money or FieldKind.Percent;
}
