using Microsoft.AspNetCore.Http;
using Ovop.Core;
using Ovop.Functions.Register.FalseStars;
using Ovop.Functions.Tests.Administration;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Register.FalseStars;

public sealed class FalseStarTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static readonly FalseStar Seen = new(Key, "OVOP-2026-000001-S3-5", "Pasar Gede, Solo", "Tiga bintang, padahal dua.", "", default);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Where_and_what_are_enough() => (Seen with { Number = "" }).Check().ShouldBeEmpty();

    [Fact]
    public void What_says_too_little_is_told_at_once() =>
        new FalseStar(Key, new('1', 201), "", "palsu", "bukan surel", default).Check().Select(problem => problem.Field)
            .ShouldBe(["nomor", "tempat", "cerita", "surel"]);

    [Fact]
    public async Task What_was_seen_is_one_task_for_the_office_however_often_it_is_sent()
    {
        var office = await Office.Open();
        var tasks = new FalseStarTasks(office.Tables, TimeProvider.System);
        var door = new FalseStarEndpoint(tasks, office.Web.Clock);

        for (var again = 0; again < 2; again++)
            (await office.Post(Cast.Administrator, $"kunci={Key}&nomor=&tempat=Pasar+Gede&cerita=Tiga+bintang+tanpa+nomor.&surel=", request => door.Post(request, Cancel)))
                .Location.ShouldBe("/bintang-palsu?terkirim");

        var seen = (await tasks.All(Cancel)).ShouldHaveSingleItem();
        (seen.Where, seen.What).ShouldBe(("Pasar Gede", "Tiga bintang tanpa nomor."));
    }

    [Theory]
    [InlineData("Sudah+diperiksa%3A+bintangnya+asli.", StatusCodes.Status302Found, 0)]
    [InlineData("ya", StatusCodes.Status400BadRequest, 1)]
    public async Task The_task_waits_until_it_is_said_what_was_found_and_that_stays_in_the_log(string reason, int status, int left)
    {
        var office = await Office.Open();
        var tasks = new FalseStarTasks(office.Tables, TimeProvider.System);
        await tasks.Add(Seen with { Email = "pembeli@contoh.id" }, Cancel);
        var desk = new FalseStarsEndpoint(office.Guard, tasks, office.Log);
        (await office.Get(Cast.Administrator, request => desk.Show(request, Cancel))).Body.ShouldContain("pembeli@contoh.id");

        (await office.Post(Cast.Administrator, $"laporan={Key}&alasan={reason}", request => desk.Close(request, Cancel))).Status.ShouldBe(status);

        (await tasks.All(Cancel)).Count.ShouldBe(left);
        (await office.Log.Latest(9, Cancel)).Count(act => act.What == "falsestar.closed").ShouldBe(1 - left);
    }

    [Fact]
    public async Task The_form_is_there_in_both_languages_with_the_number_that_was_looked_at()
    {
        (await Drawn.Page<FalseStarPage>(new { Key, Number = "OVOP-1" })).ShouldContain("value=\"OVOP-1\"");
        (await Drawn.Page<FalseStarPage>(new { Key }, Language.English)).ShouldContain("Report a false star");
    }
}
