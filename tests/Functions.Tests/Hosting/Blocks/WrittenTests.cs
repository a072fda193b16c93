using Ovop.Functions.Hosting.Blocks;
using Ovop.Functions.Hosting.Blocks.Lists;

namespace Ovop.Functions.Tests.Hosting.Blocks;

public sealed class WrittenTests
{
    [Fact]
    public async Task What_was_typed_in_lines_is_shown_in_lines() =>
        (await Render.One<SummaryRow>(new { Key = "Alasan", Value = "satu\n<dua>\r\ntiga" })).ShouldContain("satu<br>&lt;dua&gt;<br>tiga");

    [Fact]
    public async Task One_line_is_shown_as_it_is() =>
        (await Render.One<Written>(new { Text = "satu" })).ShouldBe("satu");
}
