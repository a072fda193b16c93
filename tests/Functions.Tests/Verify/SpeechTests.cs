using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class SpeechTests
{
    [Theory]
    [InlineData("id", "id", 1)]
    [InlineData("en", "en", 1)]
    [InlineData("fr", "en", 1)]
    public void The_language_is_chosen_in_front(string code, string spoken, int left)
    {
        string[] args = ["--language", code, "berkas.json"];

        Speech.Asked(ref args).Code.ShouldBe(spoken);
        args.Length.ShouldBe(left);
    }
}
