using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Objection;
using Ovop.Core.Offices;
using Ovop.Core.Register;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting;
using Ovop.Functions.Notices.Holds;
using Ovop.Functions.Offices;
using Ovop.Functions.Register;
using Ovop.Functions.Rounds;

namespace Ovop.Demo.Rounds.Past;

/// <summary>
/// The product's own desk under a clock that can be set: cases as they came to be over months, decided by the rules in
/// memory and then written to the storage that an app runs on. Their orchestrations start with the app's next
/// reconciliation.
/// </summary>
public sealed class Chronicle : IAsyncDisposable
{
    private readonly SetClock _clock = new();
    private readonly ServiceProvider _services;
    private readonly WrittenCases _cases;
    private readonly CaseDesk _desk;
    private readonly AdvanceActivity _advance;

    /// <param name="settings">The settings of the app: AzureWebJobsStorage and Site:BaseAddress.</param>
    public Chronicle(IReadOnlyDictionary<string, string?> settings)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(_clock).AddLogging().AddHosting()
            .AddRounds().AddAward().AddNotices().AddRegister()
            .AddSingleton<TableCases>().AddSingleton<WrittenCases>().AddSingleton<WrittenPeople>().AddSingleton<WrittenPost>()
            .AddSingleton<AdvanceActivity>()
            .Replace(ServiceDescriptor.Singleton<ICases>(provider => provider.GetRequiredService<WrittenCases>()))
            .Replace(ServiceDescriptor.Singleton<IPeople>(provider => provider.GetRequiredService<WrittenPeople>()))
            .Replace(ServiceDescriptor.Singleton<IPost>(provider => provider.GetRequiredService<WrittenPost>()))
            .Replace(ServiceDescriptor.Singleton<IRegister, NoRegister>())
            .AddSingleton<IFailures, NoFailures>();
        _services = services.BuildServiceProvider();
        (_cases, _desk, _advance) = (Get<WrittenCases>(), Get<CaseDesk>(), Get<AdvanceActivity>());
    }

    /// <summary>The time at which everything happens; only ever set to later ones.</summary>
    public DateTimeOffset Now { get => _clock.Now; set => _clock.Now = value; }

    /// <summary>Every case so far, by number.</summary>
    public IEnumerable<Dossier> Cases => _cases.All;

    public Task<Round> CurrentRound(CancellationToken cancel) => Get<BlobRounds>().Current(cancel);

    /// <summary>Whether the round holds any case.</summary>
    public async Task<bool> HasCases(string round, CancellationToken cancel) => (await Get<Board>().Read(round, cancel)).Count > 0;

    /// <summary>Stores a wording of a round; which round is current stays.</summary>
    /// <param name="asPresent">Whether new drafts of that round get it.</param>
    public Task<Round> Keep(BinaryData round, bool asPresent, CancellationToken cancel) => Get<BlobRounds>().Keep(round, asPresent, cancel);

    /// <summary>Everybody of the pool.</summary>
    public Task<IReadOnlyList<Assessor>> Pool(CancellationToken cancel) => Get<TablePeople>().Assessors(cancel);

    /// <summary>Adds to the people of the award, or replaces those of the same id.</summary>
    public async Task Appoint(IReadOnlyList<OfficeHolder> offices, IReadOnlyList<Assessor> pool, CancellationToken cancel)
    {
        var people = Get<TablePeople>();
        await people.Write([.. await people.Offices(cancel), .. offices], cancel);
        await people.Write(pool, cancel);
        Get<WrittenPeople>().Forget();
    }

    public async Task<Dossier> Find(ApplicationNumber number) => (await _cases.Find(number, CancellationToken.None))!;

    /// <summary>Opens a draft in a round, in its present wording.</summary>
    /// <param name="with">What else it begins with.</param>
    public async Task<Dossier> Open(
        Round round, string owner, Language language, string key, CancellationToken cancel, Func<Change, Change>? with = null)
    {
        var number = await Get<TableCases>().Number(round.Id, owner, key, cancel);
        var opened = SubmissionStage.Open(number, owner, language, new(round, await Get<IPeople>().Read(round.Id, cancel), Now));
        return (await _cases.Save(with?.Invoke(opened) ?? opened, cancel))!;
    }

    /// <summary>Lodges an objection to a decided case.</summary>
    public async Task<Dossier> Lodge(Dossier decided, IReadOnlyDictionary<string, string> grounds, CancellationToken cancel)
    {
        var number = await Get<TableCases>().Number(decided.Case.Round, decided.Case.Owner, ObjectionStage.KeyOf(decided.Number), cancel);
        var lodged = ObjectionStage.Lodge(number, decided, grounds, await _desk.SettingOf(decided.Case, cancel));
        return (await _cases.Save(lodged.Value, cancel))!;
    }

    /// <summary>Decides by a rule.</summary>
    public async Task<Result<Dossier>> Decide(
        ApplicationNumber number, Func<Dossier, Setting, Result<Change>> rule, CancellationToken cancel)
    {
        var decision = await _desk.Decide(number, rule, cancel);
        return decision.TryGet(out var decided) ? decided.Dossier : Result<Dossier>.Refused(decision.Problems);
    }

    /// <summary>Takes the case as far as it goes by itself, as its orchestration would.</summary>
    public async Task<Dossier> Advance(ApplicationNumber number, CancellationToken cancel)
    {
        await _advance.Run(number, cancel);
        return await Find(number);
    }

    /// <summary>Stores the bytes of a file that a rule took in.</summary>
    /// <param name="date">What was stated for an expiring document.</param>
    public Task Upload(
        ApplicationNumber number, string code, string upload, string fileName, byte[] bytes, DateOnly? date, CancellationToken cancel) =>
        Get<BlobServiceClient>().GetBlobContainerClient(DocumentPath.Container).GetBlobClient($"{new DocumentPath(number, code, upload)}")
            .UploadAsync(
                BinaryData.FromBytes(bytes), new BlobUploadOptions { Metadata = new Statement(fileName, date).ToMetadata() }, cancel);

    /// <summary>From now on letters of this kind are kept back.</summary>
    public Task Hold(Notice kind, string by, string reason, CancellationToken cancel)
    {
        Get<WrittenPost>().Held.Add(kind);
        return Get<MailHolds>().Begin(new(kind, by, reason, Now), cancel);
    }

    /// <summary>Has the app send what can still be acted upon: every letter whose link is good now.</summary>
    public async Task SendPending(CancellationToken cancel)
    {
        foreach (var dossier in _cases.All)
            foreach (var letter in dossier.All<Letter>())
                if (letter is { State: LetterState.Sent, Delivery: null, Link: { } link }
                    && Letters.Present(dossier, link.Purpose, link.Person) is { } present && present.MustBeAlive(link.Serial, Now) is null)
                    await _cases.Replace(
                        dossier.Number, [new(letter, letter with { State = LetterState.Queued, SentAt = null })], cancel);
    }

    /// <summary>Writes every case, its papers first, to the storage.</summary>
    public async Task Write(CancellationToken cancel)
    {
        var (table, publisher) = (Get<TableCases>(), Get<AwardPublisher>());
        var four = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel };
        await Parallel.ForEachAsync(_cases.All, four, async (dossier, stop) =>
        {
            if (dossier.Case.State == CaseState.Published)
                foreach (var paper in AwardLife.Papers(dossier))
                    await publisher.Publish(dossier, paper, stop);
            await table.Write(dossier, stop);
        });
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Papers are written at the end.</summary>
    private sealed class NoRegister : IRegister
    {
        public Task Publish(Dossier dossier, Certificate certificate, CancellationToken cancel) => Task.CompletedTask;

        public Task Show(Dossier dossier, CancellationToken cancel) => Task.CompletedTask;
    }

    /// <summary>What fails ends the play.</summary>
    private sealed class NoFailures : IFailures
    {
        public Task Note(FailureKind kind, string subject, string cause) => Task.CompletedTask;

        public Task Over(FailureKind kind, string subject, CancellationToken cancel) => Task.CompletedTask;
    }
}
