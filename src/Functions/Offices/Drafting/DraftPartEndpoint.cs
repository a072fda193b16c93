using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.Drafting;

/// <summary>
/// One part of the draft, or one thing of a part. Whatever is typed is saved, and then told what is wrong with it: a round becomes
/// sound one page after another.
/// </summary>
internal sealed class DraftPartEndpoint(Administrators administrators, RoundDrafts drafts)
{
    private const string Route = "kantor/putaran/draf/bagian/{part}";

    private static readonly Problem Unknown = new("page.unknown", ProblemKind.NotFound);

    [Function("RoundDraftPartGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string part,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => On(request, part, (page, _) => Task.FromResult(Show(page, [])), cancel), cancel);

    [Function("RoundDraftPartPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string part, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, (_, typed) => On(request, part, async (page, version) =>
        {
            if (Edited(page, typed) is not var (draft, address))
                return Unknown.ToHttp(request.HttpContext);

            return typed["versi"] == version && await drafts.Save(draft, version, cancel)
                ? Results.LocalRedirect(address)
                : Show(page, [new("draft.newer", ProblemKind.Conflict)]);
        }, cancel), cancel);

    /// <summary>The draft after what was done on a page, and the page to go on with; null where it cannot be done.</summary>
    private static (RoundDraft Draft, string Address)? Edited(Open page, IFormCollection typed)
    {
        var (draft, part, item) = (page.View.Draft, page.Part, page.Item);
        var done = $"{DraftParts.AddressOf(part, item)}{(item is null ? '?' : '&')}selesai=ya";
        switch (typed["tindakan"].ToString())
        {
            case "simpan":
                return (DraftParts.FieldsOf(part, page.View, item).Aggregate(draft, (so, field) => field.Into(so, typed)).Summed(), done);
            case "hapus" when item is not null:
                return (draft.Without(item).Summed(), DraftParts.AddressOf(part));
            case "hapus" when part.Spare(page.View) is { } spare:
                return (draft.With(spare.Path, null), DraftParts.AddressOf(part));
            case "naik" when item is not null:
                return (draft.Moved(item, -1), DraftParts.AddressOf(part));
            case "turun" when item is not null:
                return (draft.Moved(item, 1), DraftParts.AddressOf(part));
            case "tambah" when part.Lists(page.View).FirstOrDefault(list => list.Path == typed["daftar"]) is { IsAlone: true } alone:
                return (draft.With(alone.Path, alone.Empty), done);
            case "tambah" when part.Lists(page.View).FirstOrDefault(list => list.Path == typed["daftar"]) is { } list:
                var added = draft.Added(list.Path, list.Empty);
                return (added, DraftParts.AddressOf(part, added.ItemsAt(list.Path)[^1]));
            default:
                return null;
        }
    }

    private async Task<IResult> On(
        HttpRequest request, string part, Func<Open, string, Task<IResult>> answer, CancellationToken cancel)
    {
        var item = request.Query["di"].ToString() is { Length: > 0 } path ? path : null;
        if (DraftParts.Find(part) is not { } known || await drafts.Read(cancel) is not var (draft, version))
            return Unknown.ToHttp(request.HttpContext);

        var page = new Open(request.HttpContext, new(draft, ReaderLanguage.Of(request.HttpContext)), known, item, version);
        return item is null || known.Items(page.View).Any(each => each.Path == item)
            ? await answer(page, version)
            : Unknown.ToHttp(request.HttpContext);
    }

    private static IResult Show(Open page, IReadOnlyList<Problem> refused)
    {
        var reading = page.View.Draft.Reading;
        var warnings = reading.TryGet(out var round)
            ? DraftParts.Faults(page.View, RoundWarnings.Of(round)) : [];
        return Pages.Render<DraftPartPage>(page.Http, new
        {
            page.View,
            page.Part,
            page.Item,
            page.Version,
            Problems = refused.Count > 0 ? refused : DraftParts.OnPage(page.View, page.Part, page.Item, reading.Problems),
            Faults = DraftParts.Faults(page.View, reading.Problems),
            Warnings = warnings.Where(warning => warning.Address.Split('#')[0] == DraftParts.AddressOf(page.Part, page.Item)).ToList(),
            Done = page.Http.Request.Query["selesai"] == "ya" && refused.Count == 0,
        }, refused.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    /// <summary>A page that is open to somebody.</summary>
    private sealed record Open(HttpContext Http, DraftView View, DraftPart Part, string? Item, string Version);
}
