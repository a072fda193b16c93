using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.EndToEnd.Tests.Running;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;

namespace Ovop.EndToEnd.Tests.Survival;

/// <summary>A case of more than a batch, in letters that the emulator is known to change, through the emulator.</summary>
public sealed class StoredLimitsTests(Product product)
{
    private static readonly ApplicationNumber Number = new("2026", 900_001);

    private static readonly DateTimeOffset Now = new(2026, 6, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_written_and_written_again_and_comes_back_to_the_letter()
    {
        var tables = new TablesApart(product.Storage);
        var cases = new TableCases(tables, new Board(tables, TimeProvider.System), new SealedAnswers(new EphemeralDataProtectionProvider()));
        var head = new Core.Cases.Case(Number, "2026", "", "", Language.Indonesian, CaseState.Draft, Now, null, TrailHead.Empty);
        List<StoredDocument> files =
        [
            .. Enumerable.Range(1, 17).Select(turn => File(turn, 32_000)),
            .. Enumerable.Range(18, 233).Select(turn => File(turn, 40)),
        ];

        IPart[] parts = [ApplicationForm.Empty(Now), .. files];

        await cases.Write(new(head, parts.ToDictionary(part => part.Key), ""), CancellationToken.None);
        var written = (await cases.Find(Number, CancellationToken.None))!;
        Names(written).ShouldBe(files.Select(file => file.FileName), ignoreOrder: true);

        var renamed = files.Aggregate(written.By(People.System, Now), (so, file) => so.Put(file with { FileName = $"{file.FileName}𝄞" }));
        (await cases.Save(renamed, CancellationToken.None)).ShouldNotBeNull();
        Names((await cases.Find(Number, CancellationToken.None))!).ShouldBe(files.Select(file => $"{file.FileName}𝄞"), ignoreOrder: true);

        (await cases.Save(renamed, CancellationToken.None)).ShouldBeNull("somebody else was faster");
    }

    private static IEnumerable<string> Names(Dossier dossier) => dossier.All<StoredDocument>().Select(file => file.FileName);

    private static StoredDocument File(int turn, int length) =>
        new("D-STORY", turn, $"u{turn}", string.Concat(Enumerable.Repeat("Kain “é” ꦧ — ", length / 13)), DocumentState.Refused, null, null, Now);

    /// <summary>Tables beside those of the site, which nobody else reads.</summary>
    private sealed class TablesApart(string storage) : TableServiceClient(storage)
    {
        public override TableClient GetTableClient(string tableName)
        {
            var table = base.GetTableClient($"Apart{tableName}");
            table.CreateIfNotExists();
            return table;
        }
    }
}
