using Microsoft.AspNetCore.Http;
using Ovop.Functions.Administration.Reads;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Administration.Reads;

/// <summary>The office's list of who saw what.</summary>
public sealed class ReadsPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_in_which_capacity_somebody_read_also_of_who_holds_no_office()
    {
        var office = await Office.Open();
        await office.Reads.Add(Cast.Administrator.Id, Office.Number, "case", Cancel);
        await office.Reads.Once(Results.Ok(), ReadAs.Helper, "g-7f3a", Office.Number, "D-NIB", 1, Cancel);

        var page = (await office.Get(Cast.Administrator, request =>
        {
            request.QueryString = new($"?nomor={Office.Number}");
            return new ReadsEndpoint(office.Guard, office.Reads, office.Rounds, office.People).Run(request, Cancel);
        })).Body;

        page.ShouldMatch($"{Cast.Administrator.Name}[^<]*</td>\\s*<td[^>]*>Sekretariat");
        page.ShouldMatch("Orang yang diberi akses \\(g-7f3a\\)</td>\\s*<td[^>]*>Orang yang diberi akses");
    }
}
