using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Submission;
using Ovop.Demo.Rounds.Past;
using Ovop.Demo.Rounds.Producers;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Assessing;

/// <summary>
/// Cases that wait for one panel, each by the acts of its people under the product's own rules, in memory and then written to its storage:
/// as if they had come over weeks. Of their papers only the facts are there.
/// </summary>
internal sealed class WaitingCases(Product product) : IAsyncDisposable
{
    /// <summary>Provinces whose heads of the dinas the demonstration brings.</summary>
    private static readonly string[] Headed = ["32", "33", "51"];

    private readonly Chronicle _chronicle = new(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = product.Storage, ["Site:BaseAddress"] = $"{product.Site}" });

    /// <param name="panel">Those who assess, by id; they are new in the pool.</param>
    /// <param name="cases">How many.</param>
    /// <returns>Their numbers.</returns>
    public async Task<IReadOnlyList<ApplicationNumber>> Write(IReadOnlyList<string> panel, int cases)
    {
        _chronicle.Now = TimeProvider.System.GetUtcNow();
        var round = await _chronicle.CurrentRound(CancellationToken.None);
        await _chronicle.Appoint([], [.. panel.Select(AssessorOf)], CancellationToken.None);
        foreach (var producer in Enumerable.Range(1000, 9000).Select(index => Producer.Of(index, Commodity.BT)).Where(producer => Headed.Contains(producer.Province)).Take(cases))
            await Seat(await Proposed(producer, round), panel);
        await _chronicle.Write(CancellationToken.None);
        return [.. _chronicle.Cases.Select(dossier => dossier.Number)];
    }

    public ValueTask DisposeAsync() => _chronicle.DisposeAsync();

    /// <summary>They take no case beyond those that they are seated on by hand: none is drawn for them from another test.</summary>
    private static Assessor AssessorOf(string id) => new(id, $"Penilai {id[^2..]}", $"{id}@contoh.id", "94", [Commodity.BT], IsExternal: true, IsChair: false, "Balai Batik", [], [], Language.Indonesian)
    {
        Availability = new(null, MostCases: 0),
    };

    private async Task<ApplicationNumber> Proposed(Producer producer, Round round)
    {
        var number = (await _chronicle.Open(round, producer.Email, Language.Indonesian, producer.Email, CancellationToken.None)).Number;
        var answers = producer.On(_chronicle.Now, again: false);
        foreach (var section in FormSections.All)
            await Do(number, (dossier, setting) => SubmissionStage.Answer(dossier, section, answers.GetValueOrDefault, setting));
        foreach (var item in round.Checklist.For(producer.Commodity, touchesFood: false, producer.LegalForm).Where(item => item.IsMandatory))
            for (var file = 1; file <= item.MinFiles; file++)
                await Do(number, Received(item, file));
        await Do(number, SubmissionStage.Submit);
        await Do(number, (dossier, setting) => EndorsementStage.Endorser(dossier, setting)!.Id is var head
            ? EndorsementStage.Record(dossier, head, Core.Notices.Letters.Present(dossier, LinkPurpose.Endorsement, head)!.Serial, true, "Produk unggulan daerah.", "530/77/2026", setting)
            : throw new InvalidOperationException());
        return number;
    }

    /// <summary>The panel that was drawn gives its seats away.</summary>
    private async Task Seat(ApplicationNumber number, IReadOnlyList<string> panel)
    {
        var drawn = (await _chronicle.Find(number)).Case.Wait!.Who;
        foreach (var (leaver, assessor) in drawn.Except(panel).Zip(panel.Except(drawn)))
            await Do(number, (dossier, setting) => Appointments.Make(dossier, "admin-1", new(assessor, leaver, DespiteLoad: true), "Panel komoditas batik.", setting));
    }

    private static Func<Dossier, Setting, Result<Change>> Received(ChecklistItem item, int file) => (dossier, setting) =>
    {
        var upload = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{dossier.Number} {item.Code} {file}"))));
        DateOnly? stated = !item.Expires ? null
            : item.ValidMonths is null ? WorkingCalendar.DateOf(setting.Round.Closes).AddYears(1)
            : WorkingCalendar.DateOf(setting.Now).AddDays(-7);
        return DocumentRules.Receive(
            dossier, item.Code, upload[..32], item.ArePhotos ? $"foto-{file}.jpg" : $"{item.Code}.pdf",
            new DocumentFacts(item.ArePhotos ? ContentKind.Jpeg : ContentKind.Pdf, 4096, upload, 1), setting, stated);
    };

    private async Task Do(ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule)
    {
        (await _chronicle.Decide(number, rule, CancellationToken.None)).Problems.ShouldBeEmpty();
        await _chronicle.Advance(number, CancellationToken.None);
    }
}
