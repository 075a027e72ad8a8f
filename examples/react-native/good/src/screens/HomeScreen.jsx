import { useCallback, useEffect, useState } from 'react';
import { Button, FlatList, Linking, Text, View } from 'react-native';
import { deliveriesOfToday } from '../api/deliveries';
import { remember } from '../auth/session';
import { finishSignIn, startSignIn } from '../auth/sign-in';

export function HomeScreen() {
  const [deliveries, setDeliveries] = useState(null);
  const [problem, setProblem] = useState(null);

  const load = useCallback(() => {
    deliveriesOfToday().then(setDeliveries, () => setDeliveries(null));
  }, []);

  useEffect(() => {
    const subscription = Linking.addEventListener('url', async ({ url }) => {
      try {
        await remember(await finishSignIn(url));
        load();
      } catch (error) {
        setProblem(error.message);
      }
    });
    load();
    return () => subscription.remove();
  }, [load]);

  if (deliveries === null) {
    return (
      <View>
        {problem !== null && <Text>{problem}</Text>}
        <Button title="Sign in" onPress={startSignIn} />
      </View>
    );
  }
  return (
    <FlatList
      data={deliveries}
      keyExtractor={(delivery) => delivery.id}
      renderItem={({ item }) => (
        <Text>
          {item.street}, {item.city}
        </Text>
      )}
    />
  );
}
