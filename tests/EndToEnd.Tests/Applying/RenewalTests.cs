using Azure.Data.Tables;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Renewal;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Applying;

/// <summary>A draft that was deleted is made again: nothing is typed or photographed twice.</summary>
public sealed class RenewalTests(Product product)
{
    [Fact]
    public async Task Applying_again_takes_answers_and_files_along_once()
    {
        using var play = await product.Filled("lagi@contoh.id");
        await play.Delete();
        var before = await Dossier(play.Number);

        await play.ApplyAgain();
        await play.UseFilesAgain();
        var after = await Dossier(play.Number);
        play.Number.ShouldNotBe($"{before.Number}");
        (await Stored(play.Number)).ShouldNotContain(Answers.For(Commodity.BT)["nik"]);
        Ancestry.Of(after)!.Past.Single().Number.ShouldBe(before.Number);
        ApplicationForm.Of(after)["nama_produk"].ShouldBe(ApplicationForm.Of(before)["nama_produk"]);
        Hashes(after).ShouldBe(Hashes(before));
        after.All<StoredDocument>().ShouldAllBe(file => file.IsUsable);

        using var again = new CasePlay(product.Site, product.Mailbox, "lagi@contoh.id", Commodity.BT);
        await again.SignIn();
        await again.ApplyAgain($"{before.Number}");
        again.Number.ShouldBe(play.Number);
    }

    private static IReadOnlyList<string> Hashes(Dossier dossier) => [.. dossier.All<StoredDocument>().Select(file => file.Facts!.Sha256).Order(StringComparer.Ordinal)];

    private async Task<Dossier> Dossier(string number) => (await product.Cases.Find(ApplicationNumber.Parse(number), TestContext.Current.CancellationToken))!;

    private async Task<string> Stored(string number) => string.Concat(
        (await product.Tables.GetTableClient("Cases").GetEntityAsync<TableEntity>(number, ApplicationForm.RowKey, cancellationToken: TestContext.Current.CancellationToken)).Value.Select(column => column.Value));
}
