using System.Text;
using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Rounds;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Register.Data;

namespace Ovop.Functions.Tests.Register;

public sealed class RefusalsTests
{
    private static int _number;

    [Fact]
    public void A_province_is_named_from_five_on_and_the_others_are_told_together() =>
        Refusals.Of([.. Blocked("33", 5), .. Blocked("34", 4), .. Blocked("35", 1)]).ShouldBe(
        [
            new("2026", CaseState.NotAwarded, CaseState.Screening, "33", 5),
            new("2026", CaseState.NotAwarded, CaseState.Screening, null, 5),
        ]);

    [Fact]
    public void So_few_that_they_could_be_known_are_not_counted() =>
        Refusals.Of(Blocked("33", 4)).ShouldBe([new("2026", CaseState.NotAwarded, CaseState.Screening, null, null)]);

    [Fact]
    public void What_the_assessors_disagree_about_is_told_as_their_review() =>
        Refusals.Of(Ended(CaseState.NotAwarded, CaseState.Consensus, "33", 5)).ShouldHaveSingleItem().Stage.ShouldBe(CaseState.Review);

    [Fact]
    public void Neither_objections_nor_what_applicants_took_back_nor_open_cases_count() =>
        Refusals.Of(
        [
            .. Blocked("33", 5).Select(line => line with { ObjectsTo = new("2026", 900) }),
            .. Ended(CaseState.Withdrawn, CaseState.Documents, "33", 5), .. Ended(CaseState.Review, CaseState.Review, "33", 5),
            .. Ended(CaseState.Lapsed, CaseState.Draft, "33", 5).Select(line => line with { SubmittedAt = null }),
            .. Ended(CaseState.Published, CaseState.Ratified, "33", 5),
        ]).ShouldBeEmpty();

    [Fact]
    public void What_got_a_star_by_an_objection_was_not_refused()
    {
        var ended = Blocked("33", 6);
        var raised = ended[0] with { Number = new("2026", ++_number), State = CaseState.Published, ObjectsTo = ended[0].Number, Star = 1 };

        Refusals.Of([.. ended, raised]).ShouldHaveSingleItem().Count.ShouldBe(5);
    }

    [Fact]
    public void Programs_read_with_the_counts_what_they_mean() =>
        JsonSerializer.Serialize(new RefusalData(1, "CC-BY-4.0", Refusals.Least, Refusals.Of(Blocked("33", 5))), CaseJson.Options).ShouldBe(
            """{"version":1,"licence":"CC-BY-4.0","least":5,"refusals":[{"round":"2026","outcome":"NotAwarded","stage":"Screening","province":"33","count":5}]}""");

    [Fact]
    public void The_table_names_the_province() =>
        Encoding.UTF8.GetString(Refusals.Csv(Refusals.Of(Blocked("33", 7)))).ShouldContain("2026,NotAwarded,Screening,33,Jawa Tengah,7");

    private static BoardLine[] Blocked(string province, int count) => Ended(CaseState.NotAwarded, CaseState.Screening, province, count);

    private static BoardLine[] Ended(CaseState state, CaseState last, string province, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => new BoardLine(
            new("2026", ++_number), state, Commodity.BT, "UD Sekar", "Batik", province, default, null, null, [])
        { SubmittedAt = default(DateTimeOffset), Reached = [CaseState.Draft, CaseState.Submitted, last, state] }),
    ];
}
