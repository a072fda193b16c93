using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Submission;
using Ovop.Functions.Administration.Bulk;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Circulars;

/// <summary>
/// One circular: read as each of its recipients would get it, changed, dropped, or sent over the very list that was looked at, as a bulk
/// act with a result for each case.
/// </summary>
internal sealed class CircularEndpoint(
    Administrators administrators, FilteredCases cases, CaseDesk desk, CircularTable table, ReadLog reads, StaffLog log,
    IServiceProvider services, IOptions<SiteOptions> site, TimeProvider clock)
{
    private const string Route = "kantor/edaran/lihat/{id}";

    [Function("CircularGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff => await table.Find(id, cancel) is { } kept
            ? await Page(request, staff, kept, [], cancel)
            : StaffCases.Unknown.ToHttp(request.HttpContext), cancel);

    [Function("CircularPost")]
    public Task<IResult> Act(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(typed => typed["langkah"] == "kirim"), async (staff, typed) =>
        {
            if (await table.Find(id, cancel) is not { } kept)
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            var problems = kept.MustWait is { } ended ? [ended] : typed["langkah"].ToString() switch
            {
                "kirim" => await Send(orchestrations, staff, kept, typed, cancel),
                "buang" => await Drop(staff, kept, typed["alasan"].ToString(), cancel),
                "ubah" => await Change(kept, typed, cancel),
                _ => [new Problem("act.choose", Field: "langkah")],
            };
            return problems.Count > 0
                ? await Page(request, staff, kept, problems, cancel)
                : Results.LocalRedirect(OfficePaths.Circular(id));
        }, cancel);

    /// <summary>It begins once it is noted as sent: what somebody dropped meanwhile goes to nobody.</summary>
    private async Task<IReadOnlyList<Problem>> Send(
        DurableTaskClient orchestrations, Staff staff, KeptCircular kept, IFormCollection typed, CancellationToken cancel)
    {
        var (numbers, reason) = (await Numbers(staff, kept, cancel), typed["alasan"].ToString().Trim());
        if (Reasons.Missing(reason) is { } missing)
            return [missing];
        if (numbers.Count is 0 or > BulkAct.Most)
            return [new("bulk.count", ProblemKind.Conflict, Args: [$"{BulkAct.Most}"])];
        if (typed["daftar"] != SealOf(kept.Circular, numbers))
            return [new("circular.list", ProblemKind.Conflict)];

        var act = new BulkAct(BulkKind.Circular, staff.Contact.Id, reason, null) { Circular = kept.Circular };
        var work = new BulkWork(act, [.. numbers.Select(number => $"{number}")]) { Begun = clock.GetUtcNow() };
        var id = BulkStart.NewId();
        if (await End(staff, kept, id, cancel) is { IsOk: false } ended)
            return ended.Problems;

        try
        {
            await BulkStart.Begin(orchestrations, id, work, cancel);
        }
        catch
        {
            await table.Reopen(kept.Circular.Id, id, CancellationToken.None);
            throw;
        }

        await Log(staff, "circular.sent", kept, id, reason, cancel);
        return [];
    }

    private async Task<IReadOnlyList<Problem>> Drop(Staff staff, KeptCircular kept, string reason, CancellationToken cancel)
    {
        if (Reasons.Missing(reason) is { } missing)
            return [missing];

        var ended = await End(staff, kept, null, cancel);
        if (ended.IsOk)
            await Log(staff, "circular.dropped", kept, kept.Circular.Id, reason, cancel);
        return ended.Problems;
    }

    private Task<Result<KeptCircular>> End(Staff staff, KeptCircular kept, string? sent, CancellationToken cancel) =>
        table.Change(
            kept.Circular.Id,
            now => now with
            {
                Circular = sent is null ? now.Circular : kept.Circular,
                EndedBy = staff.Contact.Id,
                EndedAt = clock.GetUtcNow(),
                Sent = sent,
            },
            cancel);

    private Task Log(Staff staff, string what, KeptCircular kept, string id, string reason, CancellationToken cancel) =>
        log.Add(staff.Contact.Id, what, reason.Trim(), cancel, ("filter", kept.Filter), ("id", id));

    private async Task<IReadOnlyList<Problem>> Change(KeptCircular kept, IFormCollection typed, CancellationToken cancel)
    {
        var read = TypedCircular.Read(typed, kept.Circular.Id);
        return read.TryGet(out var written)
            ? (await table.Change(kept.Circular.Id, now => now with { Circular = written }, cancel)).Problems
            : read.Problems;
    }

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, KeptCircular kept, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        IReadOnlyList<ApplicationNumber> numbers = kept.MustWait is null ? await Numbers(staff, kept, cancel) : [];
        _ = int.TryParse(request.Query["ke"], NumberStyles.None, CultureInfo.InvariantCulture, out var place);
        var at = Math.Clamp(place, 1, Math.Max(1, numbers.Count));
        return Pages.Render<CircularPage>(request.HttpContext, new
        {
            Kept = kept,
            Numbers = numbers,
            Seal = SealOf(kept.Circular, numbers),
            At = at,
            Shown = numbers.Count > 0 ? await Preview(staff, kept.Circular, numbers[at - 1], cancel) : null,
            MayAct = staff.May(Access.Act),
            Problems = problems,
        });
    }

    /// <summary>As this case's applicant would get it; null for a draft, which is closed to the office.</summary>
    private async Task<ShownCircular?> Preview(Staff staff, Circular circular, ApplicationNumber number, CancellationToken cancel)
    {
        if (await desk.Find(number, cancel) is not { } dossier || DraftPrivacy.IsClosedTo(dossier, staff.Contact.Id, clock.GetUtcNow()))
            return null;

        var letter = circular.To(dossier);
        var body = await MailBody.RenderAsync<LetterMail>(
            services, letter.Language, new { Dossier = dossier, Letter = letter, Address = site.Value.BaseAddress });
        await reads.Add(staff.Contact.Id, number, "wording", cancel);
        return new(
            body, letter.Language, dossier.Case.Owner,
            circular.Write(dossier, staff.Contact.Id, "", clock.GetUtcNow()).Problems is [var refused, ..] ? refused : null);
    }

    private async Task<IReadOnlyList<ApplicationNumber>> Numbers(Staff staff, KeptCircular kept, CancellationToken cancel)
    {
        var asked = QueryHelpers.ParseQuery(kept.Filter.Split('?', 2).ElementAtOrDefault(1));
        var filter = BoardFilter.Of(name => asked.GetValueOrDefault(name).ToString());
        return [.. (await cases.Read(staff, filter, cancel)).Select(line => line.Number).Order()];
    }

    /// <summary>Of the list and of the words that were looked at.</summary>
    private static string SealOf(Circular circular, IEnumerable<ApplicationNumber> numbers) => Seal.Of(
    [
        .. numbers.Select(number => $"{number}"),
        .. circular.Words.OrderBy(words => words.Key, StringComparer.Ordinal)
            .SelectMany(words => new[] { words.Key, words.Value.Subject, words.Value.Body, words.Value.Button }),
    ]);
}

/// <summary>A circular as one recipient would get it.</summary>
/// <param name="To">The address that it would go to.</param>
/// <param name="Refused">Why it would not be sent; null normally.</param>
public sealed record ShownCircular(MailBody Body, Language Language, string To, Problem? Refused);
