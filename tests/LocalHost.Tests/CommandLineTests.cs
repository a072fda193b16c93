using LocalHost.Settings;

namespace LocalHost.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(null, "--play")]
    [InlineData(null, "--play", "--exit")]
    [InlineData("round=40", "--play", "round=40", "--exit")]
    public void A_play_may_be_told_what_to_play(string? what, params string[] arguments)
    {
        var line = CommandLine.Parse(arguments);

        line.Play.ShouldBeTrue();
        line.What.ShouldBe(what);
        line.Exit.ShouldBe(arguments.Contains("--exit"));
    }
}
