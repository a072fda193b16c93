using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Hosting.Fields;

/// <summary>Reads what a <see cref="DateField"/> sends.</summary>
public static class TypedDate
{
    /// <summary>The date; null when a part is missing or there is no such day.</summary>
    public static DateOnly? Of(IFormCollection form, string name) =>
        DateOnly.TryParseExact($"{form[$"{name}-year"]}-{form[$"{name}-month"]}-{form[$"{name}-day"]}".Replace(" ", "", StringComparison.Ordinal), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether nothing was typed into it.</summary>
    public static bool IsBlank(IFormCollection form, string name) =>
        string.IsNullOrWhiteSpace($"{form[$"{name}-day"]}{form[$"{name}-month"]}{form[$"{name}-year"]}");
}
