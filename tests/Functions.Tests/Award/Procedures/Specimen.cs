using System.Collections.Immutable;
using System.Reflection;
using Ovop.Core;
using Ovop.Core.Cases;
using Ovop.Core.Register;

namespace Ovop.Functions.Tests.Award.Procedures;

/// <summary>A filled value of any type that a part of a dossier holds: nothing in it is empty or left out.</summary>
internal static class Specimen
{
    private static readonly DateTimeOffset Moment = new(2026, 6, 5, 3, 0, 0, TimeSpan.Zero);

    public static IPart Of(Type part) => (IPart)Filled(part);

    private static object Filled(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Filled(value)
        : type == typeof(string) ? "isi"
        : type == typeof(bool) ? true
        : type == typeof(int) || type == typeof(long) || type == typeof(double) ? Convert.ChangeType(1, type, null)
        : type == typeof(DateTimeOffset) ? Moment
        : type == typeof(DateOnly) ? new DateOnly(2026, 6, 5)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : type == typeof(Language) ? Language.English
        : type == typeof(ApplicationNumber) ? new ApplicationNumber("2026", 1)
        : type == typeof(CertificateNumber) ? new CertificateNumber(new("2026", 1), 1)
        : type == typeof(ImmutableSortedDictionary<string, string>) ? ImmutableSortedDictionary<string, string>.Empty.Add("isi", "isi")
        : type.IsGenericType ? Several(type)
        : Composed(type);

    /// <summary>A list or dictionary with one member.</summary>
    private static object Several(Type type)
    {
        var of = type.GetGenericArguments();
        if (of is [var only])
        {
            var list = Array.CreateInstance(only, 1);
            list.SetValue(Filled(only), 0);
            return list;
        }

        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
        dictionary.Add(Filled(of[0]), Filled(of[1]));
        return dictionary;
    }

    /// <summary>By the constructor that takes most, then all that can be set besides.</summary>
    private static object Composed(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Filled(parameter.ParameterType))]);
        var given = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite && !given.Contains(property.Name))
                property.SetValue(made, Filled(property.PropertyType));
        return made;
    }
}
