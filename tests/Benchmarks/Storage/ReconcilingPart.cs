using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.Functions;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting;
using Ovop.Functions.Reconciling;
using Ovop.Functions.Tests;

namespace Ovop.Benchmarks.Storage;

/// <summary>
/// What the nightly reconciliation costs for a case of which nothing was lost: the product's own, over copies of a case that waits for
/// the dinas and of one that has its star. The engine is asked for each case that is open, which stands aside here.
/// </summary>
internal static class ReconcilingPart
{
    private const int Copies = 500;

    public static async Task<Table> Measure()
    {
        await using var storage = await CountedStorage.Start(RunningProduct.Hub);
        var (waiting, published) = await Played(storage);
        await using var services = Services(storage.Connection);
        var (cases, engine) = (services.GetRequiredService<ICases>(), new SilentEngine());
        var table = new Table($"Reconciling {Copies} cases one after another", ["case", "reads a case", "changes a case", "ms a case", "20,000 in eight at once, minutes"]);
        foreach (var (index, (name, model)) in new[] { ("waits for the dinas", waiting), ("has its star", published) }.Index())
        {
            var copies = Enumerable.Range(0, Copies).Select(copy => new ApplicationNumber(model.RoundId, 100_000 + (Copies * index) + copy)).ToList();
            var whole = (await cases.Find(model, default))!;
            foreach (var copy in copies)
                await services.GetRequiredService<TableCases>().Write(Copy(whole, copy), default);
            engine.Running.UnionWith(copies.Select(copy => $"{copy}"));
            await Reconcile(copies[..1]);

            var watch = Stopwatch.StartNew();
            var counts = await storage.Mean(1, _ => Reconcile(copies));
            var each = watch.Elapsed / Copies;
            table.Row(name, Sum(counts, changes: false), Sum(counts, changes: true), each.TotalMilliseconds, (each * 20_000 / 8).TotalMinutes);
        }

        return table;

        async Task Reconcile(IReadOnlyList<ApplicationNumber> numbers)
        {
            foreach (var number in numbers)
                await services.GetRequiredService<Reconciliation>().Of(engine, number, default);
        }
    }

    /// <summary>One case that waits and one with a star; the product that played them is gone.</summary>
    private static async Task<(ApplicationNumber Waiting, ApplicationNumber Published)> Played(CountedStorage storage)
    {
        await using var product = await RunningProduct.Start(storage.Connection);
        var certificate = await product.Play("sri", together: true);
        using var play = product.Begin("dewi");
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadTogether(DemoRound.MandatoryDocuments(Commodity.BT));
        await play.Submit();
        await product.Mailbox.Await("kadis33@contoh.id", play.Number);
        return (ApplicationNumber.Parse(play.Number), ApplicationNumber.Parse(certificate[..certificate.IndexOf("-S", StringComparison.Ordinal)]));
    }

    private static Dossier Copy(Dossier model, ApplicationNumber number)
    {
        var head = model.Case with { Number = number };
        return new(head, new Dictionary<string, IPart>(model.Parts) { [head.Key] = head }, "");
    }

    private static double Sum(IReadOnlyDictionary<Operation, double> counts, bool changes) =>
        counts.Where(count => count.Key.Payer == Payer.Product && count.Key.Changes == changes).Sum(count => count.Value) / Copies;

    private static ServiceProvider Services(string connection)
    {
        var settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = connection, ["Uploads"] = connection, ["Site:BaseAddress"] = "http://localhost/" };
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging().AddHosting().AddRounds().AddSignIn().AddAward().AddSubmission().AddDocuments().AddReview().AddRegister().AddApi().AddNotices()
            .AddAdministration().AddSingleton<TableCases>().BuildServiceProvider();
    }
}
