using System.Globalization;
using System.Text.RegularExpressions;

namespace Ovop.Core.Rounds.Gates;

/// <summary>
/// Reads the gate language by descent, the weakest operator first: || then &amp;&amp; then ! then a comparison or "in", then
/// + and -. Every value has a kind, and kinds must fit.
/// </summary>
internal sealed partial class GateParser
{
    private const int DeepestNesting = 50;
    private readonly List<(string Text, int At)> _tokens = [];
    private int _next;
    private int _depth;

    private GateParser(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var match = Tokens().Match(text, at);
            if (!match.Success)
                throw new GateSyntaxException(at);
            if (match.Groups["token"] is { Length: > 0 } token)
                _tokens.Add((token.Value, token.Index));
            at += match.Length;
        }

        _tokens.Add(("", text.Length));
    }

    /// <exception cref="GateSyntaxException">The text is no expression, or its value is not true or false.</exception>
    public static GateNode Parse(string text)
    {
        var parser = new GateParser(text);
        var node = parser.Or();
        return parser.Peek == "" && node.Kind == GateKind.Truth ? node : throw parser.Unexpected();
    }

    private string Peek => _tokens[_next].Text;

    private int Here => _tokens[_next].At;

    private GateNode Or()
    {
        var left = And();
        while (Accept("||"))
            left = new Junction(false, Truth(left), Truth(And()));
        return left;
    }

    private GateNode And()
    {
        var left = Not();
        while (Accept("&&"))
            left = new Junction(true, Truth(left), Truth(Not()));
        return left;
    }

    private GateNode Not()
    {
        if (++_depth > DeepestNesting)
            throw Unexpected();

        var node = Accept("!") ? new Not(Truth(Not())) : Compared();
        _depth--;
        return node;
    }

    private GateNode Compared()
    {
        var left = Summed();
        if (Accept("in"))
            return new Membership(left, Members(left.Kind));
        if (Peek is not ("==" or "!=" or "<" or "<=" or ">" or ">="))
            return left;

        var sign = Take();
        var right = Summed();
        var ordered = left.Kind == GateKind.Number || sign is "==" or "!=";
        return left.Kind == right.Kind && ordered ? new Comparison(sign, left, right) : throw Unexpected();
    }

    private List<GateValue> Members(GateKind kind)
    {
        Expect("[");
        var members = new List<GateValue>();
        do
        {
            var at = Here;
            members.Add(Primary() is Literal { Value: var value } && value.Kind == kind ? value : throw new GateSyntaxException(at));
        }
        while (Accept(","));
        Expect("]");
        return members;
    }

    private GateNode Summed()
    {
        var left = Primary();
        while (Peek is "+" or "-")
            left = new Sum(Take() == "+", Number(left), Number(Primary()));
        return left;
    }

    private GateNode Primary()
    {
        var (at, token) = (Here, Take());
        if (token == "(")
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        if (token is "true" or "false")
            return new Literal(GateValue.Of(token == "true"));
        if (token is "doc" or "level")
            return Looked(token);
        if (token.StartsWith('\''))
            return new Literal(GateValue.Of(token[1..^1]));
        if (token.Length > 0 && char.IsAsciiDigit(token[0]))
            return new Literal(GateValue.OfHundredths((long)(decimal.Parse(token, CultureInfo.InvariantCulture) * 100)));

        return GateFactCatalogue.Named(token) ?? throw new GateSyntaxException(at);
    }

    private Fact Looked(string what)
    {
        Expect("(");
        var code = Take();
        if (!code.StartsWith('\''))
            throw Unexpected();
        Expect(")");
        if (what == "level")
            return GateFactCatalogue.Level(code[1..^1]);

        Expect(".valid");
        return GateFactCatalogue.Document(code[1..^1]);
    }

    private GateNode Truth(GateNode node) => node.Kind == GateKind.Truth ? node : throw Unexpected();

    private GateNode Number(GateNode node) => node.Kind == GateKind.Number ? node : throw Unexpected();

    private string Take() => Peek == "" ? throw Unexpected() : _tokens[_next++].Text;

    private bool Accept(string token)
    {
        if (Peek != token)
            return false;
        _next++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Accept(token))
            throw Unexpected();
    }

    private GateSyntaxException Unexpected() => new(Here);

    [GeneratedRegex(
        @"\G(\s+|(?<token>min_section_pct\(\)|no_mandatory_doc_expired_at\(decision_date\)|[a-z_]+(\.[a-z_]+)?|\.valid|'[A-Za-z0-9.\-]{1,40}'|[0-9]{1,6}(\.[0-9]{1,2})?|\|\||&&|[=!<>]=|[<>!()\[\],+\-]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}

/// <summary>Stays within <see cref="GateExpression.TryParse"/>.</summary>
internal sealed class GateSyntaxException(int at) : Exception
{
    public int At { get; } = at;
}
