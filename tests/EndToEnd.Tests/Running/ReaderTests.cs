namespace Ovop.EndToEnd.Tests.Running;

/// <summary>A reader who saw nothing would let every page pass.</summary>
public sealed class ReaderTests(Product product)
{
    [Fact]
    public async Task A_reader_notes_what_shuts_people_out()
    {
        var reader = await Reader.Open(product, 360, "en");
        await reader.Page.GotoAsync("/");
        await reader.Page.EvaluateAsync("""
            () => {
              document.querySelector("main").innerHTML = "<img src='/favicon.ico'><p>Pale and wide</p>";
              Object.assign(document.querySelector("main p").style, { color: "#ccc", background: "#fff", width: "900px" });
            }
            """);

        await reader.Look();

        reader.Faults.ShouldContain(fault => fault.StartsWith("/ image-alt: <img", StringComparison.Ordinal));
        reader.Faults.ShouldContain(fault => fault.StartsWith("/ color-contrast: <p", StringComparison.Ordinal));
        reader.Faults.ShouldContain("/ is wider than the screen with letters of 200%");
    }
}
