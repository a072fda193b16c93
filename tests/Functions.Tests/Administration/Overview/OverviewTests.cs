using System.Globalization;
using System.Text.RegularExpressions;
using Ovop.Functions.Administration.Overview;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Overview;

public sealed partial class OverviewTests
{
    [Fact]
    public async Task Each_case_counts_at_the_next_look()
    {
        var office = await Office.Open();
        var (overview, rounds) = (Endpoint(office), new List<int>());
        for (var sequence = 2; sequence <= 4; sequence++)
        {
            rounds.Add(Applications(await office.Get(Cast.Administrator, request => overview.Run(request, TestContext.Current.CancellationToken))));
            await office.OpenAnother(sequence);
        }

        rounds.ShouldBe([1, 2, 3]);
    }

    private static OverviewEndpoint Endpoint(Office office) =>
        new(office.Guard, office.Cases, office.Rounds, office.Failures, office.Web.Clock);

    private static int Applications(Answered page) => int.Parse(FirstOfTheFunnel().Match(page.Body).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("aria-labelledby=\"corong\".*?<tbody.*?<td[^>]*>.*?</td>\\s*<td[^>]*>(\\d+)", RegexOptions.Singleline)]
    private static partial Regex FirstOfTheFunnel();
}
