using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Security;

namespace Ovop.Functions.Tests;

/// <summary>
/// Whatever is sorted has an order: read from the compiled calls, so that no list has to hold two lines to find it out.
/// </summary>
public sealed class OrderingTests
{
    private static readonly string[] Sorting = ["Order", "OrderBy", "ThenBy", "Min", "Max", "Sort", "ToImmutableSorted"];

    private static readonly string[] Sorted = ["SortedDictionary`", "SortedSet`", "SortedList`", "PriorityQueue`", "List`"];

    [Theory]
    [InlineData("Ovop.Core")]
    [InlineData("Ovop.Functions")]
    [InlineData("Ovop.Demo")]
    [InlineData("Ovop.Verify")]
    public void Nothing_is_sorted_by_what_has_no_order(string assembly) =>
        Unordered(Assembly.Load(assembly)).ShouldBeEmpty();

    [Fact]
    public void A_sort_by_a_type_without_an_order_is_found() =>
        Unordered(typeof(OrderingTests).Assembly).ShouldContain(found => found.StartsWith("OrderBy") && found.Contains(nameof(OrderingTests)));

    private static IEnumerable<OrderingTests> Example(IEnumerable<OrderingTests> some) => some.OrderBy(one => (1, one));

    /// <summary>The calls that compare by default what has no order, in words.</summary>
    private static List<string> Unordered(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var tables = file.GetMetadataReader();
        var calls = Enumerable.Range(1, tables.GetTableRowCount(TableIndex.MethodSpec)).Select(row => MetadataTokens.GetToken(MetadataTokens.MethodSpecificationHandle(row)))
            .Concat(tables.MemberReferences.Select(handle => MetadataTokens.GetToken(handle)))
            .Select(token => Resolve(assembly.ManifestModule, token)).OfType<MethodBase>().ToList();
        calls.Count.ShouldBeGreaterThan(100);

        return [.. from call in calls let key = KeyOf(call) where key is not null && !HasOrder(key) select $"{call.Name} by {key}"];
    }

    /// <summary>By what a call sorts when it is given no comparer; null when it does not sort.</summary>
    private static Type? KeyOf(MethodBase call)
    {
        if (call.IsGenericMethodDefinition || call.GetParameters().Any(parameter => parameter.ParameterType.Name is "IComparer`1" or "Comparison`1" or "Comparer`1"))
            return null;
        if (call.IsGenericMethod)
            return !Array.Exists(Sorting, call.Name.StartsWith) ? null
                : call.GetParameters().Select(parameter => parameter.ParameterType).FirstOrDefault(type => type.Name == "Func`2") is { } selector ? selector.GetGenericArguments()[1]
                : call.GetGenericArguments()[^1];

        return call.DeclaringType is { IsGenericType: true } type && Array.Exists(Sorted, type.Name.StartsWith) && (type.Name == "List`1" ? call.Name == "Sort" : call.IsConstructor)
            ? type.GetGenericArguments()[type.Name == "PriorityQueue`2" ? 1 : 0]
            : null;
    }

    private static bool HasOrder(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? HasOrder(inner)
        : type.IsAssignableTo(typeof(ITuple)) ? type.GetGenericArguments().All(HasOrder)
        : type.IsAssignableTo(typeof(IComparable)) || type.IsAssignableTo(typeof(IComparable<>).MakeGenericType(type));

    /// <summary>Stands for whatever a generic method is called with; what it is constrained by cannot be resolved so.</summary>
    private static MethodBase? Resolve(Module module, int token)
    {
        Type[] any = [.. Enumerable.Repeat(typeof(string), 8)];
        try
        {
            return module.ResolveMember(token, any, any) as MethodBase;
        }
        catch (Exception unresolved) when (unresolved is ArgumentException or BadImageFormatException or TypeLoadException or VerificationException)
        {
            return null;
        }
    }
}
