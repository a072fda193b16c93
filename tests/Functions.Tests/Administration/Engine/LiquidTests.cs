using Ovop.Functions.Administration.Engine.Templates;
using Ovop.Functions.Tests.Hosting.Languages;

namespace Ovop.Functions.Tests.Administration.Engine;

public sealed class LiquidTests
{
    private const string Hostile = "<script>alert('x')</script>\n&";

    private static readonly Dictionary<string, object?> Values = new()
    {
        ["nama"] = Hostile,
        ["masukan"] = new Dictionary<string, object?> { ["nomor"] = 7m, ["daftar"] = new List<object?> { Hostile, "dua" } },
        ["panjang"] = new string('x', 15_000),
    };

    /// <summary>And none.</summary>
    public static TheoryData<string> Allowed => [.. Liquid.Filters.Prepend("")];

    [Fact]
    public async Task Values_are_put_out_with_what_they_have_within() =>
        (await Shown("{% for satu in masukan.daftar %}{{ satu | upcase | slice: 0, 4 }};{% endfor %}{{ masukan.nomor | plus: 1 }}")).ShouldBe("&LT;;DUA;8");

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task Whatever_is_put_out_is_encoded(string filter)
    {
        foreach (var value in (string[])["nama", "masukan.daftar", "masukan"])
            foreach (var argument in (string[])["", ": nama", ": nama, nama", ": 1, 500"])
                if ((await Liquid.Render(filter.Length == 0 ? $"{{{{ {value} }}}}" : $"{{{{ {value} | {filter}{argument} }}}}", Values)) is { IsOk: true, Value: var shown })
                    shown.IndexOfAny(['<', '>', '"', '\'']).ShouldBe(-1, $"{value} | {filter}{argument}: {shown}");
    }

    [Theory]
    [InlineData("satu\n{% foo %}", "template.syntax", "2")]
    [InlineData("satu\ndua {{ nama | }}", "template.syntax", "2")]
    [InlineData("satu\n\n{% include 'lain' %}", "template.syntax", "3")]
    [InlineData("{% capture semua %}x{% endcapture %}", "template.syntax", "1")]
    [InlineData("satu\n{{ nama | raw }}", "template.filter", "2")]
    [InlineData("satu\n{{ nama | newline_to_br }}", "template.filter", "2")]
    [InlineData("satu\n{% assign b = nama | upcase | replace: 'a', nama %}", "template.filter", "2")]
    [InlineData("satu\ndua\n{% for i in (1..3) %}{% endfor %}", "template.range", "3")]
    [InlineData("{% assign a = (1..3) %}", "template.range", "1")]
    [InlineData("{% if nama %}{% for i in masukan.daftar %}{{ nama | date: '%Y' }}{% endfor %}{% endif %}", "template.filter", "1")]
    public void What_is_not_allowed_is_said_with_its_line(string text, string code, string line)
    {
        var fault = Liquid.Fault(text)!;

        fault.Code.ShouldBe(code);
        fault.Args[0].ShouldBe(line);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_template_says_something(string text) => Liquid.Fault(text)!.Code.ShouldBe("template.text");

    [Fact]
    public void A_template_has_so_many_blocks_at_most() =>
        Liquid.Fault(string.Concat(Enumerable.Repeat("{% if nama %}x{% endif %}", 201)))!.Code.ShouldBe("template.deep");

    [Fact]
    public void A_template_has_an_end() => Liquid.Fault(new string('x', Liquid.Longest + 1))!.Code.ShouldBe("template.text");

    [Theory]
    [InlineData("steps", "{% assign a = 'a,b' %}X")]
    [InlineData("length", "{% for a in semua %}{{ panjang }}{% endfor %}")]
    [InlineData("assigned", "{% assign b = panjang %}{% for a in semua %}{% assign b = b | append: b %}{% endfor %}")]
    [InlineData("empty loops", "{% for a in semua %}{% for b in semua %}{% for c in semua %}{% endfor %}{% endfor %}{% endfor %}")]
    [InlineData("no number", "{{ 1 | divided_by: 0 }}")]
    public async Task What_has_no_end_or_does_not_fit_is_refused(string what, string text)
    {
        var many = new Dictionary<string, object?>(Values) { ["semua"] = Enumerable.Range(0, 1000).Select(object? (at) => $"{at}").ToList() };
        var whole = what == "steps" ? string.Concat(Enumerable.Repeat("{% for a in semua %}{{ a }}{% endfor %}", 30)) : text;

        (await Liquid.Render(whole, many)).Problems.ShouldHaveSingleItem().Code.ShouldBe("template.run");
    }

    [Theory]
    [InlineData("{{ 0.5 | round }} {{ 2.5 | round }} {{ -2.5 | round }} {{ 2.4 | round }}", "1 3 -3 2")]
    [InlineData("{{ 2.345 | round: 2 }}", "2.35")]
    [InlineData("{{ -7 | divided_by: 3 }} {{ -7 | modulo: 3 }} {{ 7 | modulo: 3 }} {{ 7 | modulo: -3 }}", "-3 2 1 -2")]
    public async Task Numbers_are_reckoned_as_Liquid_says(string text, string shown) => (await Shown(text)).ShouldBe(shown);

    /// <summary>The library is loaded with the first template that is looked at, not with the app.</summary>
    [Fact]
    public void Only_what_renders_templates_knows_their_library() =>
        Sources.Files(".cs").Where(path => File.ReadAllText(path).Contains("using Fluid", StringComparison.Ordinal)).Select(Path.GetFileName)
            .Order().ShouldBe(["Liquid.cs"]);

    private static async Task<string> Shown(string text) => (await Liquid.Render(text, Values)).Value;
}
