using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices.Drafting;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Offices.Drafting;

/// <summary>The pages have a field for whatever a wording says, in every language, and change nothing by themselves.</summary>
public sealed partial class RoundWritingFieldsTests
{
    public static TheoryData<string> Parts => [.. DraftParts.All.Select(part => part.Code)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Of every wording that there was, and of one that says what none did, so that what comes into the file comes onto a page too.</summary>
    [Fact]
    public void Whatever_a_wording_says_stands_in_a_field()
    {
        var former = Directory.GetFiles(Path.Combine(Sources.Root, "tests", "Core.Tests", "Rounds", "Former"), "*.json").Select(File.ReadAllText);
        var left = former.Append(Everything()).SelectMany(text =>
        {
            var view = new DraftView(RoundDraft.Of(text).Value, Language.Indonesian);
            var fields = DraftParts.All.SelectMany(part => part.Fields(view).Concat(part.Items(view).SelectMany(item => part.FieldsOf(view, item.Path)))).ToList();
            return Leaves(JsonNode.Parse(text)!, "$").Where(leaf => !fields.Exists(field => field.Has(leaf)));
        });

        left.Select(leaf => Numbers().Replace(leaf, "[]")).Distinct().Where(leaf => !Follows().IsMatch(leaf)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_page_saved_as_it_stands_changes_nothing(string part)
    {
        var desk = await WritingDesk.Copied();
        var before = (await desk.Drafts.Read(Cancel))!.Value.Draft;
        var view = new DraftView(before, Language.Indonesian);
        var items = DraftParts.Find(part)!.Items(view).Select(item => item.Path).ToList();

        if (DraftParts.Find(part)!.Fields(view).Count > 0)
            await desk.Save(part, null);
        foreach (var item in items.Take(2).Concat(items.TakeLast(1)))
            await desk.Save(part, item);

        var after = (await desk.Drafts.Read(Cancel))!.Value.Draft;
        JsonNode.DeepEquals(JsonNode.Parse(after.Text), JsonNode.Parse(before.Text)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_has_its_words_in_every_language(string part)
    {
        foreach (var language in SpokenLanguages.All)
        {
            var view = new DraftView(RoundDraft.After(Submission.Drafts.Round, "2027").Value, language);
            var known = DraftParts.Find(part)!;

            known.Lists(view).ShouldAllBe(list => list.Label.Length > 0);
            (known.Lists(view).Count + known.Fields(view).Count + known.Items(view).Count).ShouldBePositive();
            known.Items(view).SelectMany(item => known.FieldsOf(view, item.Path)).ShouldAllBe(field => field.Label.Length > 0);
        }
    }

    private static string Everything()
    {
        var round = JsonNode.Parse(Submission.Drafts.Round.Text)!;
        round["rubric"]!["notes"] = "every";
        round["rubrics"] = new JsonObject { ["objection"] = round["rubric"]!.DeepClone() };
        round["paper"] = new JsonObject { ["seal"] = "left", ["decree"] = "heading" };
        round["retention"] = new JsonObject { ["lapsed"] = 6, ["deleted"] = 1, ["withdrawn"] = 12, ["refused"] = 60, ["awarded"] = 60 };
        round["ratification"] = new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["offices"] = new JsonArray("Direktur"), ["approvals"] = 1 }) };
        Round.Parse(Encoding.UTF8.GetBytes(round.ToJsonString())).IsOk.ShouldBeTrue();
        return round.ToJsonString();
    }

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value!, $"{path}.{member.Key}")),
        JsonArray { Count: > 0 } items => items.Index().SelectMany(item => Leaves(item.Item!, $"{path}[{item.Index}]")),
        _ => [path],
    };

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Numbers();

    /// <summary>What is worked out, never changes, or says nothing to anybody but the file's reader.</summary>
    [GeneratedRegex(@"^\$\.schema$|\.note$|\.levels\[\]\.level$|\.criteria\[\]\.(max|slot|code)$|\.sections\[\]\.(code|max|pillar)$|^\$\.star_profiles\.\w+\.max$")]
    private static partial Regex Follows();
}
