using System.Net;

namespace LocalHost.Tests;

public sealed class HostLifeTests(HostLife life) : IClassFixture<HostLife>
{
    [Fact]
    public void Given_the_data_folder_in_use_Then_a_second_host_refuses() => life.Second.ShouldSatisfyAllConditions(
        s => s.Code.ShouldBe(1),
        s => s.Said.ShouldContain("--data"));

    [Fact]
    public void Killed_host_leaves_no_orphan() => life.LeftByKill.ShouldBe(0);

    [Fact]
    public void Given_a_killed_host_Then_the_next_one_finishes_its_orchestration() => life.Finished.ShouldBe("Completed \"2026-01-01 dewi, malam\"");

    [Fact]
    public void Ended_host_takes_its_children_along() => (life.ExitCode, life.LeftByEnd).ShouldBe((0, 0));

    [Fact]
    public void Given_a_host_that_a_script_started_Then_the_mail_server_heeds_its_end() => life.SaidByEnd.ShouldNotContain("smtp4dev did not end");

    [Fact]
    public void Fresh_forgets_everything() => life.AfterFresh.ShouldBe(HttpStatusCode.NotFound);
}
