using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Administration.Views;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Fields.Choices;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Rounds;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.List;

/// <summary>All cases of the chosen rounds, and whom each waits for.</summary>
internal sealed class BoardEndpoint(
    Administrators administrators, AllCases cases, IRounds rounds, IPeople people, SavedViews views, FailureLog failures,
    FalseStarTasks falseStars, IOptions<DemoOptions> demo, TimeProvider clock)
{
    private const int PageSize = 50;

    [Function(nameof(BoardEndpoint))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor")] HttpRequest request, CancellationToken cancel)
    {
        var http = request.HttpContext;
        if (await administrators.Staff(http, Access.Read, cancel, within: true) is not { } staff)
            return Administrators.SignIn(http);

        if (await rounds.Latest(cancel) is not { } round)
            return Results.LocalRedirect(OfficePaths.Rounds);

        var (filter, now) = (BoardFilter.Of(request.Query), clock.GetUtcNow());
        var all = staff.Within(await cases.Read(cancel));
        var known = await people.Read(round.Id, cancel);
        var asked = int.TryParse(request.Query["halaman"], out var page) ? Math.Max(page, 1) : 1;
        var part = filter.InOrder(now).Part(filter.Matching(all, FilteredCases.NameOf(known)), asked, PageSize);
        var ofRounds = filter.OfRounds(all);

        var kept = await views.Of(staff.Contact.Id, cancel);
        var names = new Names(known, ReaderLanguage.Of(http));
        return Pages.Render<BoardPage>(http, new
        {
            Assessors = known.Assessors.Select(member => member.Assessor).OrderBy(assessor => assessor.Name, StringComparer.CurrentCulture)
                .Select(assessor => new Option(assessor.Id, assessor.Name)).ToList(),
            Staff = staff,
            Round = round,
            All = all,
            Filter = filter,
            Now = now,
            Part = part,
            Counts = ofRounds.CountBy(line => line.State).OrderBy(count => count.Key.Place()).ToList(),
            Names = names,
            Awaited = ofRounds.SelectMany(line => line.Who).Append(filter.Person)
                .Where(id => id.Length > 0).Distinct().Select(id => new Option(id, names.Of(id)))
                .OrderBy(person => person.Label, StringComparer.CurrentCulture).ToList(),
            Columns = filter.Columns.Length > 0 ? null : kept.Columns,
            Rounds = await cases.Rounds(cancel),
            MayBeFilled = all.Count == 0 && demo.Value.Folder.Length > 0,
            Failing = Failing(all, await failures.Latest(cancel)),
            FalseStars = await falseStars.Count(cancel),
            kept.Views,
        });
    }

    /// <summary>Which of them fail; a failure that was noted may be of a case that the reader is not for.</summary>
    private static HashSet<ApplicationNumber> Failing(IReadOnlyList<BoardLine> lines, IReadOnlyList<NotedFailure> noted)
    {
        var failing = Failure.Known(lines, noted).Where(failure => failure.Counts).Select(failure => failure.Number).ToHashSet();
        return failing.Count == 0 ? [] : [.. lines.Select(line => line.Number).Where(number => failing.Contains(number))];
    }
}
