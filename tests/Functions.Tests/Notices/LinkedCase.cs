using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Demo;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Documents.Scanning;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Links;
using Ovop.Functions.Review;
using Ovop.Functions.Review.Declaring;
using Ovop.Functions.Review.Offline;
using Ovop.Functions.Review.Queue;
using Ovop.Functions.Review.Sheets;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Review;

namespace Ovop.Functions.Tests.Notices;

/// <summary>A batik case that waits for the dinas, with the real links into it; only storage is in memory.</summary>
internal sealed class LinkedCase
{
    public static readonly ApplicationNumber First = new("2026", 1);

    private static readonly Round Round = Round.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Rounds/Demo/round.json"))).Value;

    private readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero));

    private LinkedCase(InMemoryCases cases, ApplicationNumber number, IPost? post, TableServiceClient? tables)
    {
        Number = number;
        var round = Offices = new FixedRound(Round, Cast.Of(assessors: 6));
        Cases = cases;
        Desk = new(cases, round, round, new Outlet(cases), post ?? new Outlet(cases), _clock);
        Tokens = new(Features.Links, new EphemeralDataProtectionProvider(), Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }));
        Reads = new(Memory, _clock);
        Visits = new(Tokens, Desk, new DocumentDownload(OneBlob.Storage, new MalwareScan(Options.Create(new ScanOptions { Required = false }))), Reads);
        var queues = new QueueSteps(new AllCases(new Board(tables ?? new TableServiceClient("UseDevelopmentStorage=true"), TimeProvider.System), round), Desk, Tokens, Visits);
        Review = new(Visits, new SheetActs(Desk, new SealedDigits(new EphemeralDataProtectionProvider())), queues);
        Check = new(Visits, new SheetActs(Desk, new SealedDigits(new EphemeralDataProtectionProvider())), queues);
        Queue = new(Visits, queues);
        Declaring = new(Visits, queues, Desk);
        QueueFile = new(Visits, queues, new SheetActs(Desk, new SealedDigits(new EphemeralDataProtectionProvider())));
    }

    public ApplicationNumber Number { get; }

    public InMemoryCases Cases { get; }

    /// <summary>Who holds which office now.</summary>
    public FixedRound Offices { get; }

    public CaseDesk Desk { get; }

    public LinkTokens Tokens { get; }

    public LinkVisits Visits { get; }

    /// <summary>What is noted of documents that are opened by links.</summary>
    public ReadLog Reads { get; }

    private InMemoryTables Memory { get; } = new();

    /// <summary>The assessors' page; its queue is never asked for.</summary>
    public ReviewEndpoint Review { get; }

    /// <summary>Where a sheet is looked at before it locks.</summary>
    public SheetCheckEndpoint Check { get; }

    /// <summary>The way from one case to others; over a list that cannot be read where none was given.</summary>
    public QueueEndpoint Queue { get; }

    public QueueFileEndpoint QueueFile { get; }

    public QueueDeclarationEndpoint Declaring { get; }

    /// <param name="among">Other cases that it lies among.</param>
    /// <param name="sequence">Which of them it is.</param>
    /// <param name="post">What sends the letters of what is done to it; null where nobody looks.</param>
    /// <param name="tables">Where the list of cases is; null where nobody reads it.</param>
    /// <param name="round">Of which its number is.</param>
    public static async Task<LinkedCase> Begin(
        InMemoryCases? among = null, int sequence = 1, IPost? post = null, TableServiceClient? tables = null, string round = "2026")
    {
        var (cases, number) = (among ?? new InMemoryCases(), new ApplicationNumber(round, sequence));
        var begun = new LinkedCase(cases, number, post, tables);
        var setting = new Setting(Round, Cast.Of(assessors: 6), begun._clock.GetUtcNow());
        await cases.Save(SubmissionStage.Open(number, "sri@contoh.id", Language.Indonesian, setting), CancellationToken.None);
        var answers = Answers.For(Commodity.BT);
        foreach (var section in FormSections.All)
            await begun.Do((dossier, at) => SubmissionStage.Answer(dossier, section, answers.GetValueOrDefault, at));
        foreach (var (code, files) in DemoRound.MandatoryDocuments(Commodity.BT))
            for (var file = 1; file <= files; file++)
                await begun.Receive(code, file);
        await begun.Do(SubmissionStage.Submit);
        await begun.Advance();
        return begun;
    }

    public Task Endorse() => Do((dossier, at) => EndorsementStage.Record(dossier, Cast.Endorser.Id, 1, true, "Layak diusulkan.", "530/77/2026", at));

    /// <summary>It is endorsed and scored, and its star waits for the ratifier.</summary>
    /// <returns>Ids of the panel.</returns>
    public async Task<IReadOnlyList<string>> Propose()
    {
        await Endorse();
        await Advance();
        var panel = ReviewStage.Silent(await Dossier()).Select(seat => seat.Contact.Id).ToList();
        foreach (var person in panel)
        {
            await Do((dossier, at) => Scoring.Declare(dossier, person, 1, true, "", "Saya menyatakan", at));
            await Do((dossier, at) => Sheets.HandIn(dossier, person, 0, "Terlihat.", at));
        }

        await Advance();
        return panel;
    }

    /// <summary>It is endorsed, and a change of it put before the dinas.</summary>
    public async Task Offer()
    {
        await Endorse();
        await Advance();
        await Do(Amendment.Begin);
        await Do((dossier, at) => SubmissionStage.Answer(
            dossier, FormSections.Find("produk")!, code => code == "merek" ? "Merek baru" : Revisions.Form(dossier)[code], at));
        await Do((dossier, at) => Answering.Send(dossier, "", at));
    }

    public Task Advance() => Do((dossier, at) => Procedure.Advance(dossier, at));

    public async Task<Setting> Setting() => await Desk.SettingOf((await Dossier()).Case, CancellationToken.None);

    public async Task<Dossier> Dossier() => (await Desk.Find(Number, CancellationToken.None))!;

    public async Task Do(Func<Dossier, Setting, Result<Change>> rule) => (await Desk.Decide(Number, rule, CancellationToken.None)).Problems.ShouldBeEmpty();

    /// <summary>Time passes until a moment; nothing looks at the case meanwhile.</summary>
    public void Until(DateTimeOffset moment) => _clock.SetUtcNow(moment);

    /// <summary>The token of one issue of a link.</summary>
    public string Token(LinkPurpose purpose, string person, int serial = 1) => Tokens.Write(Number, new(purpose, person, serial));

    public Task<Result<LinkVisit>> Open(LinkPurpose purpose, string token) => Visits.Open(Features.Links.Single(pages => pages.Purpose == purpose), token, CancellationToken.None);

    private Task Receive(string code, int file) => Do((dossier, at) => DocumentRules.Receive(
        dossier, code, $"{code}{file}", "berkas.pdf",
        new DocumentFacts(code == "D-PHOTO" ? ContentKind.Jpeg : ContentKind.Pdf, 1000, $"{code}{file}", 1), at));
}
