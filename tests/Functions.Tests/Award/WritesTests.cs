using Microsoft.AspNetCore.DataProtection;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Faults;

namespace Ovop.Functions.Tests.Award;

/// <summary>How often a whole case asks the table of cases to change something, exactly; <c>docs/speed.md</c> says what each is for.</summary>
public sealed class WritesTests
{
    [Fact]
    public async Task A_case_whose_files_come_in_one_post_is_written_in_so_many_changes()
    {
        var tables = new InMemoryTables();
        await using var whole = await Whole(tables, FilesInOnePost);

        OfKinds(tables).ShouldBe(new Dictionary<string, int>
        {
            ["2026"] = 1, // The counter of the round,
            ["case key"] = 1, // the number under its owner,
            ["case form trail"] = 1, // the draft,
            ["case form"] = 14, // the other sections,
            ["case document trail"] = 1, // 22 files,
            ["case letter trail"] = 2, // submitted; the producer told of the star,
            ["case letter link trail"] = 1, // the dinas asked,
            ["case endorsement link trail"] = 1, // endorsed,
            ["case letter link screening trail turn"] = 1, // the panel asked,
            ["case declaration trail"] = 3,
            ["case link sheet trail"] = 3,
            ["case letter link proposal trail"] = 1, // the ratifier asked,
            ["case link ratification trail"] = 1, // ratified,
            ["case certificate trail"] = 1,
            ["letter"] = 8, // four times claimed and marked.
        }, ignoreOrder: true);
        tables.Of("Cases").Changes.Count.ShouldBe(40);
        var files = tables.Of("Cases").Changes.Single(change => change.Any(key => key.StartsWith("document-", StringComparison.Ordinal)));
        files.CountBy(key => key.Split('-')[0]).ToDictionary().ShouldBe(new Dictionary<string, int>
        {
            ["case"] = 1,
            ["document"] = 22,
            ["trail"] = 22,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Letters_of_one_act_are_claimed_in_one_change_and_marked_in_one()
    {
        var tables = new InMemoryTables();
        await using var whole = await Whole(tables, FilesInOnePost);

        tables.Of("Cases").Changes.Where(change => change.All(key => key.StartsWith(Letter.Prefix, StringComparison.Ordinal)))
            .Select(change => change.Count).ShouldBe([2, 2, 4, 4, 1, 1, 1, 1]);
    }

    private static async Task<StruckCase> Whole(InMemoryTables tables, Func<Rehearsal, Task> bringFiles)
    {
        var cases = new TableCases(tables, new Board(tables, TimeProvider.System), new SealedAnswers(new EphemeralDataProtectionProvider()));
        var whole = await StruckCase.Begin(Blows.None, store: cases);
        var play = whole.Rehearsal;
        await play.Open();
        await play.Answer();
        await bringFiles(play);
        await play.Submit();
        await play.Until(CaseState.Endorsement);
        await play.Endorse();
        await play.Until(CaseState.Review);
        await play.Score();
        await play.Until(CaseState.StarsProposed);
        await play.Ratify();
        await whole.HasEnded(CaseState.Published, withStar: true);
        return whole;
    }

    private static Dictionary<string, int> OfKinds(InMemoryTables tables) => tables.Of("Cases").Changes
        .CountBy(change => string.Join(' ', change.Select(key => key.Split('-')[0]).Distinct().Order())).ToDictionary();

    private static async Task FilesInOnePost(Rehearsal play)
    {
        var files = new FilesTogether();
        foreach (var (code, number) in await play.Missing())
            files.Add(RehearsedActs.File(code, number));
        await play.Do(files.Decide);
    }
}
