using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace Ovop.Functions.Tests;

/// <summary>What a query asks of a row: comparisons that all have to hold.</summary>
internal sealed partial class RowFilter(string filter)
{
    private readonly List<(string Column, string Sign, string Value)> _terms =
        [.. Term().Matches(filter).Select(term => (term.Groups[1].Value, term.Groups[2].Value, term.Groups[3].Value))];

    public bool Holds(TableEntity row) => _terms.All(term => Holds(row, term));

    private static bool Holds(TableEntity row, (string Column, string Sign, string Value) term)
    {
        var order = row[term.Column] switch
        {
            null => -1,
            DateTimeOffset moment => moment.CompareTo(DateTimeOffset.Parse(term.Value, CultureInfo.InvariantCulture)),
            bool flag => flag.CompareTo(bool.Parse(term.Value)),
            var other => string.CompareOrdinal($"{other}", term.Value),
        };
        return term.Sign switch
        {
            "eq" => order == 0,
            "lt" => order < 0,
            "le" => order <= 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            _ => throw new NotSupportedException(term.Sign),
        };
    }

    [GeneratedRegex("(\\w+) (eq|lt|le|gt|ge) (?:datetime)?'?([^') ]*)")]
    private static partial Regex Term();
}
