using Microsoft.DurableTask.Client;
using Ovop.Functions.Administration.Engine.Opening;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Engine;

public sealed class InstanceOpeningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_types_a_whole_id_is_led_to_it() =>
        (await Asked("?pengenal=massal-1", Many(12))).Location.ShouldBe("/kantor/mesin/jalan/massal-1");

    [Fact]
    public async Task Whoever_types_how_an_id_begins_gets_links_to_twenty_at_most()
    {
        var page = (await Asked("?pengenal=massal", [.. Many(30), new("BulkOrchestrator", "lain-1")])).Body;

        page.Split("/kantor/mesin/jalan/massal-").Length.ShouldBe(InstanceOpening.Most + 1);
        page.ShouldNotContain("lain-1");
    }

    [Fact]
    public async Task The_field_is_offered_the_same_ids_while_it_is_typed() =>
        (await Asked("?pengenal=lain&bentuk=json", [.. Many(3), new("BulkOrchestrator", "lain-1")])).Body.ShouldBe("[\"lain-1\"]");

    [Theory]
    [InlineData("?pengenal=")]
    [InlineData("?pengenal=tiada")]
    public async Task Nothing_is_offered_for_nothing_and_for_what_is_not_there(string query) =>
        (await Asked(query, Many(3))).Body.ShouldContain("Tidak ada orkestrasi yang pengenalnya diawali demikian.");

    [Fact]
    public async Task Who_is_not_of_the_office_learns_no_id()
    {
        var office = await Office.Open();
        office.Engine.Failed.AddRange(Many(3));
        var http = office.Web.Get();
        http.Request.QueryString = new("?pengenal=massal&bentuk=json");

        (await new InstanceOpeningEndpoint(office.Guard).Run(http.Request, office.Engine, Cancel))
            .ShouldBeOfType<Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult>().Url.ShouldStartWith("/kantor/masuk");
    }

    private static IReadOnlyList<OrchestrationMetadata> Many(int count) => [.. Enumerable.Range(1, count).Select(at => new OrchestrationMetadata("BulkOrchestrator", $"massal-{at}"))];

    private static async Task<Answered> Asked(string query, IReadOnlyList<OrchestrationMetadata> there)
    {
        var office = await Office.Open();
        office.Engine.Failed.AddRange(there);
        return await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new(query);
            return new InstanceOpeningEndpoint(office.Guard).Run(request, office.Engine, Cancel);
        });
    }
}
