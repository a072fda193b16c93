using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Notices;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Words;

/// <summary>
/// The words of one kind of mail in one language: read, written anew, looked at over a real case, saved as a further version or
/// taken back to those of the app. Letters that went out keep theirs.
/// </summary>
internal sealed class WordsEndpoint(
    Administrators administrators, MailWordings wordings, WordsPreview preview, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/surat/kata/ubah";

    [Function("WordsGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => Asked(name => request.Query[name].ToString()) is { } asked
            ? Page(request, staff, asked, [], cancel)
            : Task.FromResult(StaffCases.Unknown.ToHttp(request.HttpContext)), cancel);

    [Function("WordsPost")]
    public Task<IResult> Write(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            if (Asked(name => typed[name].ToString()) is not { } asked)
                return StaffCases.Unknown.ToHttp(request.HttpContext);
            if (ChangeFirst.Is(typed))
                return await Page(request, staff, asked, [], cancel);

            var (isBack, reason) = (typed["langkah"] == "asli", typed["alasan"].ToString());
            var read = isBack ? null : MailWords.Read(
                asked.Kind, typed["perihal"].ToString(), typed["isi"].ToString(), typed["tombol"].ToString(),
                OriginalWords.PlaceholdersOf(asked.Kind));
            if ((read?.Problems ?? []).Concat(Reasons.Missing(reason) is { } why ? [why] : []).ToList() is { Count: > 0 } problems)
                return await Page(request, staff, asked, problems, cancel);
            if (read is not null && typed["langkah"] != "simpan")
                return await preview.Answer(request, staff, asked, read.Value, cancel);

            _ = int.TryParse(typed["versi"], NumberStyles.None, CultureInfo.InvariantCulture, out var known);
            var present = await wordings.Present(asked.Kind, asked.Language, cancel);
            var next = new SavedWords(known + 1, read?.Value, staff.Contact.Id, reason.Trim(), clock.GetUtcNow());
            if ((present?.Version ?? 0) != known || !await wordings.Save(asked.Kind, asked.Language, next, cancel))
                return await Page(request, staff, asked, [new("words.changed", ProblemKind.Conflict)], cancel);

            await log.Add(
                staff.Contact.Id, isBack ? "words.original" : "words.saved", reason.Trim(), cancel,
                ("kind", $"{asked.Kind}"), ("language", asked.Language.Code), ("version", $"{next.Version}"));
            return Results.LocalRedirect($"{OfficePaths.Words(asked.Kind, asked.Language)}&nomor={asked.Number}");
        }, cancel);

    /// <summary>Null where there is no such kind.</summary>
    private static AskedWords? Asked(Func<string, string> value) =>
        MailKind.Find(value("jenis")) is { } kind
            ? new(kind, SpokenLanguages.Find(value("bahasa")) ?? Language.First, value("nomor").Trim())
            : null;

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, AskedWords asked, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var versions = await wordings.All(asked.Kind, asked.Language, cancel);
        var shown = await preview.Of(staff, asked, versions.Count > 0 ? versions[0].Words : null, cancel);
        return Pages.Render<WordsPage>(request.HttpContext, new
        {
            Asked = asked with { Number = shown?.Number is { } seen ? $"{seen}" : asked.Number },
            Versions = versions,
            Shown = shown,
            MayAct = staff.May(Access.Act),
            Names = await preview.Names(request.HttpContext, cancel),
            Problems = problems,
        });
    }
}

/// <summary>Which words are looked at, over which case.</summary>
/// <param name="Number">As it was typed; empty for any case.</param>
public sealed record AskedWords(MailKind Kind, Language Language, string Number);
