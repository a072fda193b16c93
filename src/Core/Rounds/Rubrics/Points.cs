using System.Globalization;

namespace Ovop.Core.Rounds.Rubrics;

/// <summary>Points of the rubric, held as whole hundredths: 8250 is 82.50 points. Never a float, so a band's edge is exact.</summary>
public readonly record struct Points(int Hundredths) : IComparable<Points>
{
    public static Points Of(int whole) => new(whole * 100);

    public static Points operator +(Points left, Points right) => new(left.Hundredths + right.Hundredths);

    public static Points operator -(Points left, Points right) => new(left.Hundredths - right.Hundredths);

    public static bool operator <(Points left, Points right) => left.Hundredths < right.Hundredths;

    public static bool operator >(Points left, Points right) => left.Hundredths > right.Hundredths;

    public static bool operator <=(Points left, Points right) => left.Hundredths <= right.Hundredths;

    public static bool operator >=(Points left, Points right) => left.Hundredths >= right.Hundredths;

    public static Points Add(Points left, Points right) => left + right;

    public static Points Subtract(Points left, Points right) => left - right;

    public int CompareTo(Points other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>"82,50" in Indonesian, "82.50" in English.</summary>
    public string In(CultureInfo culture) => (Hundredths / 100m).ToString("0.00", culture);

    public override string ToString() => In(CultureInfo.InvariantCulture);
}
