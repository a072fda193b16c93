using System.Text.RegularExpressions;
using Ovop.Functions.Administration.Reads;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Administration;

public sealed partial class ReadsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Given_many_readings_by_others_Then_those_by_one_person_are_found_behind_them()
    {
        var log = new ReadLog(new InMemoryTables(), TimeProvider.System);
        await log.Add("auditor", new("2026", 1), "case", Cancel);
        for (var reading = 0; reading < 5; reading++)
            await log.Add("admin", new("2026", 1), "case", Cancel);

        (await log.Of(new("2026", 1), "auditor", 3, Cancel)).ShouldHaveSingleItem();
        (await log.Of(new("2026", 1), null, 3, Cancel)).Count.ShouldBe(3);
    }

    [Fact]
    public void Whoever_was_of_the_staff_can_be_asked_for()
    {
        var (left, moved) = (Cast.Administrator with { Id = "admin-lama" }, Cast.Endorser with { Email = "dulu@contoh.id" });
        var people = Cast.Of(2) with { Former = [left, left, moved, Cast.Administrator with { Email = "dulu@contoh.id" }] };

        ReadsEndpoint.Readers(people).ShouldBe([Cast.Administrator, Cast.Auditor, left]);
    }

    [Fact]
    public void Everything_that_is_read_has_words()
    {
        var seen = Sources.Files("Endpoint.cs").SelectMany(file => Seen().Matches(File.ReadAllText(file))).Select(seen => seen.Groups[1].Value).Distinct().ToList();

        seen.ShouldContain("letter");
        foreach (var language in SpokenLanguages.All)
            seen.Where(what => Texts.Of<ReadsPage>(language)[$"reads.{what}"] is var words && (words.Length == 0 || words.Contains($"reads.{what}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [GeneratedRegex("(?:number, \\$?\"|what: \")(\\w+)")]
    private static partial Regex Seen();
}
