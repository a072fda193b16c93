using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Retention;
using Ovop.Core.Review;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Visit;
using Ovop.Functions.Administration.Cases;
using Ovop.Functions.Administration.Deadlines;
using Ovop.Functions.Correction;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Ratification;
using Ovop.Functions.Retention;
using Ovop.Functions.Review.Appointing;
using Ovop.Functions.Sharing;
using Ovop.Functions.Stars.Override;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Review;
using Ovop.Functions.Visit;

namespace Ovop.Functions.Tests.SignIn.Acts;

/// <summary>The acts: until when a case has to have come, what is typed, and who answers.</summary>
public sealed partial class OfficeActTests
{
    private static readonly Dictionary<string, (Func<Office, Task> Until, Func<Dossier, Setting, string> Form, Func<Office, HttpRequest, Task<IResult>> Endpoint)> Acts = new()
    {
        ["disqualify"] = (Nothing, (_, _) => "tindakan=disqualify&alasan=Foto+milik+usaha+lain.",
            (office, request) => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, Number, office.Engine, Cancel)),
        ["hold"] = (Nothing, (_, _) => "tindakan=hold&alasan=Ada+laporan.",
            (office, request) => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, Number, office.Engine, Cancel)),
        ["resume"] = (Held, (_, _) => "tindakan=resume&alasan=Laporan+diperiksa.",
            (office, request) => new CaseEndpoint(office.StaffCases, office.Desk, office.Board).Act(request, Number, office.Engine, Cancel)),
        ["deadline"] = (Nothing, (_, _) => "tenggat-hari=14&tenggat-bulan=12&tenggat-tahun=2026&alasan=Banjir+di+daerah.",
            (office, request) => new DeadlineEndpoint(office.StaffCases, office.Desk).Move(request, Number, office.Engine, Cancel)),
        ["correction"] = (Nothing, (_, _) => "butir=D-NIB&butir=produk&sebab.D-NIB=Tidak+terbaca.&sebab.produk=Ceritakan+motifnya.",
            (office, request) => new AdministratorCorrectionEndpoint(office.StaffCases, office.Desk).Post(request, Number, office.Engine, Cancel)),
        ["owner"] = (Nothing, (_, _) => "surel=baru%40contoh.id&alasan=Surel+lama+hilang.", Owner),
        ["owner.answer"] = (Asked, (_, _) => "tindakan=jawab&keputusan=ya&alasan=Identitas+diperiksa.", Owner),
        ["link"] = (Nothing, (_, _) => $"tautan={PersonalLink.KeyOf(LinkPurpose.Endorsement, Cast.Endorser.Id)}&alasan=Surel+diteruskan.",
            (office, request) => new TakeBackEndpoint(office.StaffCases, office.Desk, office.Linked.Tokens).Post(request, Number, office.Engine, Cancel)),
        ["seat"] = (Reviewed, (dossier, setting) => $"penilai={Free(dossier, setting)}&beban=ya&alasan=Panel+terlalu+kecil.", Panel),
        ["substitute"] = (Reviewed, (dossier, setting) =>
            $"penilai={Free(dossier, setting)}&kursi={ReviewStage.Silent(dossier)[0].Contact.Id}&beban=ya&alasan=Penilai+sedang+dirawat.", Panel),
        ["visitor"] = (Visited, (dossier, _) => $"petugas={VisitStage.Visitors(dossier)[1].Id}&alasan=Petugas+sedang+dirawat.",
            (office, request) => new VisitorEndpoint(office.StaffCases, office.Desk).Assign(request, Number, office.Engine, Cancel)),
        ["star"] = (Scored, (_, _) => "bintang=1&alasan=Sidang+menilai+lain.",
            (office, request) => new OverrideEndpoint(office.StaffCases, office.Desk).Ask(request, Number, office.Engine, Cancel)),
        ["sheet"] = (Scored, (dossier, _) => $"penilai={ReviewStage.Seats(dossier).First().Contact.Id}&alasan=Catatan+menyebut+produk+lain.",
            (office, request) => new SheetReturnEndpoint(office.StaffCases, office.Desk).Post(request, Number, office.Engine, Cancel)),
        ["evidence"] = (Nothing, (_, _) => "tindakan=begin&alasan=Perkara+PTUN+12.", Evidence),
        ["evidence.end"] = (Kept, (_, _) => "tindakan=end&alasan=Perkara+PTUN+selesai.", Evidence),
    };

    private static Task<IResult> Evidence(Office office, HttpRequest request) =>
        new HoldEndpoint(office.StaffCases, office.Desk).Act(request, Number, office.Engine, Cancel);

    private static Task<IResult> Owner(Office office, HttpRequest request) =>
        new OwnerEndpoint(office.StaffCases, office.Desk).Post(request, Number, office.Engine, Cancel);

    private static Task<IResult> Panel(Office office, HttpRequest request) =>
        new PanelEndpoint(office.StaffCases, office.Desk).Post(request, Number, office.Engine, Cancel);

    private static string Free(Dossier dossier, Setting setting) => Appointments.Candidates(dossier, null, setting)
        .First(candidate => candidate.Code is "panel.appointed" or "panel.load" or "panel.full").Assessor;

    private static Task Nothing(Office office) => Task.CompletedTask;

    private static Task Held(Office office) => Do(office, (dossier, setting) => HoldMoves.Begin(dossier, Cast.Administrator.Id, "Ada laporan.", setting));

    private static Task Kept(Office office) =>
        Do(office, (dossier, setting) => LegalHold.Begin(dossier, Cast.Administrator.Id, "Perkara PTUN 12.", setting.Now));

    private static Task Asked(Office office) => Do(office, (dossier, setting) =>
        Core.Sharing.OwnerMoves.Ask(dossier, Cast.Administrator, "baru@contoh.id", "Surel lama hilang.", setting));

    private static async Task Reviewed(Office office)
    {
        await office.Linked.Endorse();
        await Do(office, Procedure.Advance);
    }

    private static async Task HandedIn(Office office)
    {
        await Reviewed(office);
        foreach (var person in ReviewStage.Silent(await office.Dossier()).Select(seat => seat.Contact.Id))
        {
            await Do(office, (dossier, at) => Scoring.Declare(dossier, person, 1, true, "", "Saya menyatakan", at));
            await Do(office, (dossier, at) => Sheets.HandIn(dossier, person, 0, "Terlihat.", at));
        }
    }

    private static async Task Scored(Office office)
    {
        await HandedIn(office);
        await Do(office, Procedure.Advance);
    }

    /// <summary>One of the panel is on the way, whether or not the round's rules would have sent anybody.</summary>
    private static async Task Visited(Office office)
    {
        await HandedIn(office);
        await Do(office, (dossier, setting) => VisitStage.Visitors(dossier)[0] is var visitor
            ? dossier.By("admin", setting.Now).Put(new FieldVisit(visitor, setting.Now))
                .With(head => head with { Wait = setting.WaitFor(Core.Rounds.Terms.Stage.Visit, VisitStage.For, "escalate", visitor.Id) })
            : throw new InvalidOperationException());
    }

    private static async Task<Setting> Setting(Office office) => await office.Desk.SettingOf((await office.Dossier()).Case, Cancel);

    private static async Task Do(Office office, Func<Dossier, Setting, Result<Change>> rule) =>
        (await office.Desk.Decide(Office.Number, rule, Cancel)).Problems.ShouldBeEmpty();

    private static Task Do(Office office, Func<Dossier, Setting, Change> rule) => Do(office, (dossier, setting) => Result<Change>.Ok(rule(dossier, setting)));
}
