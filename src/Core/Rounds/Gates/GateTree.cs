using System.Diagnostics;

namespace Ovop.Core.Rounds.Gates;

internal enum GateKind { Truth, Number, Text }

/// <summary>A value of the gate language. Number is in 1/100; an unknown value is of its kind but has no content.</summary>
internal readonly record struct GateValue(GateKind Kind, bool IsKnown, long Number = 0, string Text = "")
{
    public bool IsTrue => IsKnown && Number != 0;

    public bool IsFalse => IsKnown && Number == 0;

    public static GateValue Of(bool? truth) => new(GateKind.Truth, truth is not null, truth == true ? 1 : 0);

    public static GateValue OfWhole(int? number) => OfHundredths(number * 100L);

    public static GateValue OfHundredths(long? number) => new(GateKind.Number, number is not null, number ?? 0);

    public static GateValue Of(string? text) => new(GateKind.Text, text is not null, 0, text ?? "");
}

/// <summary>
/// A parsed expression. What is unknown stays unknown, unless the rest decides: false &amp;&amp; unknown is false
/// (Kleene's logic), which is how a round is validated before any case exists.
/// </summary>
internal abstract record GateNode(GateKind Kind)
{
    public abstract GateValue Evaluate(GateFacts facts);

    public virtual IEnumerable<GateNode> Children => [];

    public IEnumerable<GateNode> All() => Children.SelectMany(child => child.All()).Prepend(this);
}

internal sealed record Literal(GateValue Value) : GateNode(Value.Kind)
{
    public override GateValue Evaluate(GateFacts facts) => Value;
}

/// <summary>A fact of the case.</summary>
/// <param name="From">The first stage at which it is known.</param>
internal sealed record Fact(string Name, GateKind Kind, GateStage From, Func<GateFacts, GateValue> Read) : GateNode(Kind)
{
    /// <summary>"doc('…').valid".</summary>
    public string? Document { get; init; }

    /// <summary>"level('…')".</summary>
    public string? Criterion { get; init; }

    public override GateValue Evaluate(GateFacts facts) => Read(facts);
}

internal sealed record Not(GateNode Inner) : GateNode(GateKind.Truth)
{
    public override IEnumerable<GateNode> Children => [Inner];

    public override GateValue Evaluate(GateFacts facts) =>
        Inner.Evaluate(facts) is { IsKnown: true } value ? GateValue.Of(value.IsFalse) : GateValue.Of((bool?)null);
}

internal sealed record Junction(bool IsAnd, GateNode Left, GateNode Right) : GateNode(GateKind.Truth)
{
    public override IEnumerable<GateNode> Children => [Left, Right];

    public override GateValue Evaluate(GateFacts facts)
    {
        var (left, right) = (Left.Evaluate(facts), Right.Evaluate(facts));
        if (IsAnd ? left.IsFalse || right.IsFalse : left.IsTrue || right.IsTrue)
            return GateValue.Of(!IsAnd);

        return GateValue.Of(left.IsKnown && right.IsKnown ? IsAnd : null);
    }
}

internal sealed record Comparison(string Sign, GateNode Left, GateNode Right) : GateNode(GateKind.Truth)
{
    public override IEnumerable<GateNode> Children => [Left, Right];

    public override GateValue Evaluate(GateFacts facts)
    {
        var (left, right) = (Left.Evaluate(facts), Right.Evaluate(facts));
        if (!left.IsKnown || !right.IsKnown)
            return GateValue.Of((bool?)null);

        var order = left.Kind == GateKind.Text ? string.CompareOrdinal(left.Text, right.Text) : left.Number.CompareTo(right.Number);
        return GateValue.Of(Sign switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new UnreachableException($"No sign {Sign}."),
        });
    }
}

internal sealed record Membership(GateNode Left, IReadOnlyList<GateValue> Members) : GateNode(GateKind.Truth)
{
    public override IEnumerable<GateNode> Children => [Left];

    public override GateValue Evaluate(GateFacts facts) =>
        Left.Evaluate(facts) is { IsKnown: true } value ? GateValue.Of(Members.Contains(value)) : GateValue.Of((bool?)null);
}

internal sealed record Sum(bool IsPlus, GateNode Left, GateNode Right) : GateNode(GateKind.Number)
{
    public override IEnumerable<GateNode> Children => [Left, Right];

    public override GateValue Evaluate(GateFacts facts)
    {
        var (left, right) = (Left.Evaluate(facts), Right.Evaluate(facts));
        return GateValue.OfHundredths(left.IsKnown && right.IsKnown ? left.Number + (IsPlus ? right.Number : -right.Number) : null);
    }
}
