using Ovop.Core.Offices;
using Ovop.Core.Review.Appointing;
using Ovop.Core.Rounds;

namespace Ovop.Core.Tests.Offices;

public sealed class AssessorListTests
{
    private const string Sari = "p-sari;Sari Dewi;sari@contoh.id;31;BT GR;ya;Balai Batik;1234567890123;id";
    private const string Budi = "p-budi;Budi Santoso;budi@contoh.id;51;AN;tidak;;;en";

    [Fact]
    public void A_table_with_headings_is_read()
    {
        var list = AssessorList.Read(Lists.Rows($"id;nama;surel;provinsi;komoditi;luar;instansi;konflik;bahasa\r\n{Sari}\r\n\r\n{Budi}"), [], Lists.Languages).Value;

        list.Select(assessor => (assessor.Id, assessor.Name, assessor.IsExternal)).ShouldBe([("p-sari", "Sari Dewi", true), ("p-budi", "Budi Santoso", false)]);
        list[0].Commodities.ShouldBe([Commodity.BT, Commodity.GR]);
        list[0].StandingConflicts.ShouldBe(["1234567890123"]);
    }

    [Fact]
    public void What_was_written_reads_as_the_same_pool()
    {
        var pool = AssessorList.Read(Lists.Rows($"{Budi}\n{Sari}"), [], Lists.Languages).Value;

        AssessorList.Compare(pool, AssessorList.Read(Lists.Rows(Lists.Text(AssessorList.Write(pool))), pool, Lists.Languages).Value).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_the_table_does_not_say_of_somebody_stays()
    {
        var known = AssessorList.Read(Lists.Rows(Sari), [], Lists.Languages).Value[0] with { Sentra = "Lasem", IsChair = true };

        var again = AssessorList.Read(Lists.Rows(Sari.Replace("Sari Dewi", "Sari Dewi Utami", StringComparison.Ordinal)), [known], Lists.Languages).Value[0];

        again.ShouldSatisfyAllConditions(sari => sari.Sentra.ShouldBe("Lasem"), sari => sari.IsChair.ShouldBeTrue(), sari => sari.Name.ShouldBe("Sari Dewi Utami"));
    }

    [Fact]
    public void Who_is_left_out_ends_and_who_comes_back_is_added()
    {
        var pool = AssessorList.Read(Lists.Rows($"{Sari}\n{Budi}"), [], Lists.Languages).Value;
        var left = AssessorList.Compare(pool, [pool[0]]);
        var back = AssessorList.Compare(left.Pool, AssessorList.Read(Lists.Rows($"{Sari}\n{Budi}"), left.Pool, Lists.Languages).Value);

        left.Ended.ShouldBe(["p-budi"]);
        left.Pool.Single(assessor => assessor.IsEnded).Id.ShouldBe("p-budi");
        back.Added.ShouldBe(["p-budi"]);
        AssessorList.Compare(left.Pool, [pool[0]]).IsEmpty.ShouldBeTrue("who ended before does not end again");
    }

    [Theory]
    [InlineData("p;x", "assessors.columns")]
    [InlineData("p sari;Sari Dewi;sari@contoh.id;31;BT;ya;;;id", "assessors.id")]
    [InlineData("p-sari;=SUM(A1);sari@contoh.id;31;BT;ya;;;id", "assessors.name")]
    [InlineData("p-sari;Sari Dewi;sari;31;BT;ya;;;id", "assessors.email")]
    [InlineData("p-sari;Sari Dewi;sari@contoh,id;31;BT;ya;;;id", "assessors.email")]
    [InlineData("p-sari;Sari Dewi;sari@@contoh.id;31;BT;ya;;;id", "assessors.email")]
    [InlineData("p-sari;Sari Dewi;Sari <sari@contoh.id>;31;BT;ya;;;id", "assessors.email")]
    [InlineData("p-sari;Sari Dewi;sari@contoh.id;99;BT;ya;;;id", "assessors.province")]
    [InlineData("p-sari;Sari Dewi;sari@contoh.id;31;XX;ya;;;id", "assessors.commodities")]
    [InlineData("p-sari;Sari Dewi;sari@contoh.id;31;BT;mungkin;;;id", "assessors.external")]
    [InlineData("p-sari;Sari Dewi;sari@contoh.id;31;BT;ya;@balai;;id", "assessors.organisation")]
    [InlineData("p-sari;Sari Dewi;sari@contoh.id;31;BT;ya;;;fr", "assessors.language")]
    [InlineData("", "assessors.rows")]
    public void Each_fault_has_its_code(string table, string code) =>
        AssessorList.Read(Lists.Rows(table), [], Lists.Languages).Problems.Select(problem => problem.Code).ShouldBe([code]);

    [Fact]
    public void All_faults_are_told_at_once_with_their_lines() =>
        AssessorList.Read(Lists.Rows($"{Sari}\n{Sari.Replace("31", "99", StringComparison.Ordinal)}\nx"), [], Lists.Languages).Problems.Select(problem => (problem.Code, problem.Args[0])).ShouldBe(
            [("assessors.province", "2 (D)"), ("assessors.columns", "3"), ("assessors.twice", "2"), ("assessors.twice", "2")], ignoreOrder: true);

    [Fact]
    public void A_code_in_capitals_is_the_same_person_also_after_the_end()
    {
        var pool = AssessorList.Compare(AssessorList.Read(Lists.Rows($"{Sari}\n{Budi}"), [], Lists.Languages).Value, AssessorList.Read(Lists.Rows(Sari), [], Lists.Languages).Value).Pool;

        var changes = AssessorList.Compare(pool, AssessorList.Read(Lists.Rows($"{Sari}\n{Budi.Replace("p-budi", "P-BUDI", StringComparison.Ordinal)}"), pool, Lists.Languages).Value);

        changes.Pool.Select(assessor => assessor.Id).ShouldBe(["p-sari", "p-budi"]);
        changes.Added.ShouldBe(["p-budi"]);
    }

    [Fact]
    public void Who_ended_does_not_come_back_under_another_code()
    {
        var pool = AssessorList.Read(Lists.Rows($"{Sari}\n{Budi}"), [], Lists.Languages).Value;

        AssessorList.Read(Lists.Rows($"{Sari}\n{Budi.Replace("p-budi", "p-budi2", StringComparison.Ordinal)}"), pool, Lists.Languages).Problems
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(problem => problem.Code.ShouldBe("assessors.known"), problem => problem.Args.ShouldBe(["2", "budi@contoh.id", "p-budi"]));
    }

    [Fact]
    public void Two_spellings_of_one_address_are_one_person() => AssessorList.Read(Lists.Rows(
        $"{Sari.Replace("sari@contoh.id", "sari.dewi@gmail.com", StringComparison.Ordinal)}\n{Budi.Replace("budi@contoh.id", "saridewi+ovop@googlemail.com", StringComparison.Ordinal)}"), [], Lists.Languages)
        .Problems.ShouldHaveSingleItem().Code.ShouldBe("assessors.twice");

    [Fact]
    public void Who_ended_is_drawn_no_more()
    {
        var pool = AssessorList.Read(Lists.Rows(Sari), [], Lists.Languages).Value;
        var question = new PanelQuestion("OVOP-2026-000001", Commodity.BT, "33", [], [], [], 1, new(2026, 11, 25));

        PanelRule.BarFor(pool[0], question, Rounds.Demo.Round.Panel).ShouldBeNull();
        PanelRule.BarFor(pool[0] with { IsEnded = true }, question, Rounds.Demo.Round.Panel).ShouldBe("panel.ended");
    }
}
