using System.Text.RegularExpressions;
using Ovop.Core.Rounds;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.BadInput;

/// <summary>Tests that aim at the same cases run one after another.</summary>
[CollectionDefinition]
public sealed class OneAfterAnother : ICollectionFixture<Targets>;

/// <summary>The cases that bad input is aimed at: a draft of one's own, somebody else's, and one that assessors are scoring.</summary>
public sealed partial class Targets(Product product) : IAsyncLifetime
{
    private readonly Sender _administrator = new(product.Site);
    private readonly CasePlay _draft = new(product.Site, product.Mailbox, "nakal@contoh.id", Commodity.BT);
    private readonly CasePlay _foreign = new(product.Site, product.Mailbox, "tetangga@contoh.id", Commodity.BT);
    private readonly CasePlay _scored = new(product.Site, product.Mailbox, "rajin@contoh.id", Commodity.BT);

    /// <summary>Signed in as the owner of the draft.</summary>
    public Sender Owner { get; } = new(product.Site);

    public Uri Site => product.Site;

    public string Draft => _draft.Number;

    public string Foreign => _foreign.Number;

    public string Scored => _scored.Number;

    /// <summary>Pages of the endorser's link, used, and of an assessor's, live; the owner of the draft has opened both.</summary>
    public (string Used, string Live) Links { get; private set; }

    /// <summary>The token of the live one.</summary>
    public string Token { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(Prepare(_draft, ["D-NIB"]), Prepare(_foreign, []), Score());
        await Owner.SignIn(product.Mailbox, "nakal@contoh.id");
        await _administrator.SignIn(product.Mailbox, "auditor01@contoh.id", "/kantor/masuk");
        foreach (var draft in new[] { Draft, Foreign })
            await _administrator.Post($"/kantor/permohonan/{draft}/buka", ("alasan", "Untuk uji masukan buruk."));
    }

    /// <summary>The hash at the head of a case's trail: it stands for all that ever happened to the case.</summary>
    public async Task<string> TrailOf(string number) =>
        Hash().Match((await _administrator.Get($"/kantor/permohonan/{number}")).Body) is { Success: true } hash ? hash.Value : throw new InvalidOperationException($"{number} has no trail.");

    /// <summary>What the owner of the draft reads of it: every answer, every document that counts, where it stands; not why something does not count.</summary>
    public async Task<string> ReadDraft() =>
        $"{(await Owner.Get($"/permohonan/{Draft}/periksa")).WordsBut(".govuk-error-summary")} {(await Owner.Get($"/permohonan/{Draft}")).Words}";

    public ValueTask DisposeAsync()
    {
        foreach (IDisposable one in new IDisposable[] { _administrator, Owner, _draft, _foreign, _scored })
            one.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task Prepare(CasePlay play, IReadOnlyList<string> documents)
    {
        await play.SignIn();
        await play.OpenDraft();
        await play.FillForm();
        await play.UploadDocuments(documents.Select(code => (code, 1)));
    }

    private async Task Score()
    {
        await Prepare(_scored, []);
        await _scored.UploadDocuments(DemoRound.MandatoryDocuments(Commodity.BT));
        await _scored.Submit();
        await _scored.Endorse("kadis33@contoh.id");
        var assessor = (await _scored.Panel(3))[0];
        var live = await Link(assessor, "/tautan/penilaian");
        Token = live.Query["?kunci=".Length..];
        Links = (await Owner.Enter(await Link("kadis33@contoh.id", "/tautan/usulan")), await Owner.Enter(live));
    }

    private async Task<Uri> Link(string person, string path) =>
        (await product.Mailbox.Await(person, _scored.Number)).Links(path)[0];

    [GeneratedRegex("sha256: [0-9a-f]{64}")]
    private static partial Regex Hash();
}
