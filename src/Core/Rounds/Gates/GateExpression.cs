using System.Diagnostics.CodeAnalysis;

namespace Ovop.Core.Rounds.Gates;

/// <summary>
/// A condition in the closed language of the rounds, parsed once into a tree; nothing is compiled or reflected. It knows
/// || &amp;&amp; ! ( ) == != &lt; &lt;= &gt; &gt;= + -, "in [...]", numbers, 'texts', true and false, and the facts doc('D-NIB').valid,
/// sentra.units, commodity, level('P1.4'), star, star_max, site_visit.done, min_section_pct() and
/// no_mandatory_doc_expired_at(decision_date).
/// </summary>
public sealed class GateExpression
{
    private readonly GateNode _root;

    private GateExpression(string text, GateNode root) => (Text, _root) = (text, root);

    public string Text { get; }

    /// <param name="errorAt">Where in the text reading stopped, from 0.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out GateExpression? expression, out int errorAt)
    {
        try
        {
            (expression, errorAt) = (new(text, GateParser.Parse(text)), -1);
            return true;
        }
        catch (GateSyntaxException error)
        {
            (expression, errorAt) = (null, error.At);
            return false;
        }
    }

    /// <exception cref="InvalidOperationException">A fact that decides is not known: the round was not validated, or the caller
    /// forgot it.</exception>
    public bool Holds(GateFacts facts) =>
        _root.Evaluate(facts) is { IsKnown: true } value ? value.IsTrue : throw new InvalidOperationException($"Not decidable yet: {Text}");

    public override string ToString() => Text;

    /// <summary>The facts that are known only after a stage.</summary>
    internal IEnumerable<string> FactsAfter(GateStage stage) => Facts.Where(fact => fact.From > stage).Select(fact => fact.Name).Distinct();

    internal IEnumerable<string> Documents => Facts.Select(fact => fact.Document).OfType<string>();

    internal IEnumerable<string> Criteria => Facts.Select(fact => fact.Criterion).OfType<string>();

    /// <summary>Whether it cannot hold for a commodity, whatever else is the case.</summary>
    internal bool NeverHoldsFor(Commodity commodity) => _root.Evaluate(new GateFacts { Commodity = commodity }).IsFalse;

    private IEnumerable<Fact> Facts => _root.All().OfType<Fact>();
}
