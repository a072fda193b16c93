using System.Text;
using System.Text.Json.Nodes;
using Ovop.Core.Rounds;
using Ovop.Core.Start;
using Ovop.Core.Tests.Rounds;

namespace Ovop.Core.Tests.Start;

public sealed class EffortTests
{
    [Fact]
    public void It_is_counted_from_the_form_and_the_checklist_of_the_commodity()
    {
        var (least, most) = Effort.Of(Demo.Round);

        least.Questions.ShouldBeInRange(60, most.Questions);
        least.Documents.ShouldBeInRange(8, most.Documents);
        Effort.Of(Demo.Round, Commodity.MM).Documents.ShouldBeGreaterThan(Effort.Of(Demo.Round, Commodity.BT).Documents, "food asks for permits too");
    }

    [Fact]
    public void A_round_that_asks_for_fewer_documents_says_fewer()
    {
        var json = JsonNode.Parse(Demo.Json)!;
        foreach (var commodity in new[] { "MM", "TN", "BT", "AN", "GR" })
            json["checklist"]!.AsArray().Single(item => (string)item!["code"]! == "D-NIB")!["need"]![commodity] = "O";

        var round = Round.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Value;

        Effort.Of(round, Commodity.BT).Documents.ShouldBe(Effort.Of(Demo.Round, Commodity.BT).Documents - 1);
        Effort.DocumentsOfAll(Demo.Round).ShouldContain(item => item.Code == "D-NIB");
        Effort.DocumentsOfAll(round).ShouldNotContain(item => item.Code == "D-NIB");
    }

    [Theory]
    [InlineData(60, 0, 1)]
    [InlineData(61, 0, 2)]
    [InlineData(70, 15, 2)]
    public void A_question_takes_a_minute_and_a_document_three(int questions, int documents, int hours) =>
        new Effort(questions, documents).Hours.ShouldBe(hours);
}
